package mixturelab.core.gmm;

/**
 * The density of one Gaussian: N(x | mean, covariance) = exp(-1/2 (x - mean)^T covariance^-1 (x - mean)) / sqrt((2
 * pi)^d det covariance).
 *
 * <p>Computed as its logarithm by a Cholesky factor: in many dimensions the density itself underflows to 0 (that of
 * standard normal points for about half of them at d = 525, for all at 784), its logarithm never does. Source: Bishop,
 * PRML 2.3.
 */
public final class Gaussian {
    private Gaussian() {}

    /**
     * ln N(x | mean, covariance) = -1/2 (d ln(2 pi) + ln det covariance + (x - mean)^T covariance^-1 (x - mean)), in
     * nats.
     *
     * @param x d coordinates, d 1 or more
     * @param mean d coordinates
     * @param covariance d x d, symmetric, rows first; only the lower triangle is read
     * @throws IllegalArgumentException if the shapes don't match or the covariance isn't positive definite
     */
    public static double logDensity(double[] x, double[] mean, double[] covariance) {
        int d = x.length;
        if (d == 0 || mean.length != d || covariance.length != d * d) {
            throw new IllegalArgumentException("A density needs d coordinates, a mean of d and a covariance of d x d"
                    + " numbers, with d at least 1; got " + d + ", " + mean.length + " and " + covariance.length);
        }
        return new ComponentDensity(mean, covariance).logDensity(x);
    }

    /**
     * N(x | mean, covariance), per unit of volume: it may exceed 1, and it is 0 where its logarithm is below -745.
     *
     * @throws IllegalArgumentException as {@link #logDensity} does
     */
    public static double density(double[] x, double[] mean, double[] covariance) {
        return Math.exp(logDensity(x, mean, covariance));
    }
}
