package mixturelab.core.gmm;

import mixturelab.core.math.Cholesky;

/**
 * A Gaussian distribution: N(x | mean, covariance) = exp(-1/2 (x - mean)^T covariance^-1 (x - mean)) / sqrt((2 pi)^d det
 * covariance).
 *
 * <p>Computed as its logarithm by a Cholesky factor: in many dimensions the density itself underflows to 0 (that of
 * standard normal points for about half of them at d = 525, for all at 784), its logarithm never does. The covariance is
 * factorized once, for all points. Immutable. Source: Bishop, PRML 2.3.
 */
public final class Gaussian {
    private final double[] mean;
    /** L, lower triangular, with covariance = L L^T. */
    private final double[] factor;
    /** -1/2 (d ln(2 pi) + ln det covariance). */
    private final double logScale;

    /**
     * Factorizes the covariance.
     *
     * @param mean d coordinates, d 1 or more
     * @param covariance d x d, symmetric, rows first; only the lower triangle is read
     * @throws IllegalArgumentException if the shapes don't match or the covariance isn't positive definite
     */
    public Gaussian(double[] mean, double[] covariance) {
        int d = mean.length;
        if (d == 0 || covariance.length != d * d) {
            throw new IllegalArgumentException(
                    "A Gaussian needs a mean of d and a covariance of d x d numbers, with d at" + " least 1; got " + d
                            + " and " + covariance.length);
        }
        this.mean = mean.clone();
        this.factor = covariance.clone();
        int badRow = Cholesky.factorize(factor, 0, d);
        if (badRow >= 0) {
            throw new IllegalArgumentException("The covariance must be positive definite; it is singular at row "
                    + badRow + ". Raise the covariance floor or choose another start");
        }
        this.logScale = -0.5 * (d * Math.log(2 * Math.PI) + Cholesky.logDeterminant(factor, 0, d));
    }

    /**
     * ln N(x | mean, covariance) = -1/2 (d ln(2 pi) + ln det covariance) - 1/2 (x - mean)^T covariance^-1 (x - mean), in
     * nats.
     *
     * @param x d coordinates
     * @throws IllegalArgumentException if x has another number of coordinates
     */
    public double logDensity(double[] x) {
        if (x.length != mean.length) {
            throw new IllegalArgumentException(
                    "The point has " + x.length + " coordinates, the Gaussian " + mean.length);
        }
        double[] difference = new double[x.length];
        for (int a = 0; a < x.length; a++) {
            difference[a] = x[a] - mean[a];
        }
        return logScale - 0.5 * Cholesky.squaredNorm(factor, 0, difference);
    }

    /**
     * N(x | mean, covariance), per unit of volume: it may exceed 1, and it is 0 where its logarithm is below -745.
     *
     * @throws IllegalArgumentException if x has another number of coordinates
     */
    public double density(double[] x) {
        return Math.exp(logDensity(x));
    }
}
