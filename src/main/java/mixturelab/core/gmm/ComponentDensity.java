package mixturelab.core.gmm;

import mixturelab.core.math.Cholesky;

/**
 * One Gaussian made ready for many points: its covariance is factorized once, covariance = L L^T. Keeps working memory,
 * so it isn't for several threads.
 */
final class ComponentDensity {
    private final double[] mean;
    private final double[] factor;
    private final double logScale;
    private final double[] difference;

    /** @throws IllegalArgumentException if the covariance isn't positive definite */
    ComponentDensity(double[] mean, double[] covariance) {
        int d = mean.length;
        this.mean = mean.clone();
        this.factor = covariance.clone();
        int badRow = Cholesky.factorize(factor, 0, d);
        if (badRow >= 0) {
            throw new IllegalArgumentException("The covariance must be positive definite; it is singular at row "
                    + badRow + ". Raise the covariance floor or choose another start");
        }
        this.logScale = -0.5 * (d * Math.log(2 * Math.PI) + Cholesky.logDeterminant(factor, 0, d));
        this.difference = new double[d];
    }

    /** ln N(x | mean, covariance) for the x that stands at {@code from} in the array. */
    double logDensity(double[] points, int from) {
        for (int a = 0; a < difference.length; a++) {
            difference[a] = points[from + a] - mean[a];
        }
        return logScale - 0.5 * Cholesky.squaredNorm(factor, 0, difference);
    }

    /** Column k of {@code joint} (n x K) becomes ln weight + ln N(x_i | mean, covariance). */
    void logJoint(double[] points, double logWeight, double[] joint, int componentCount, int k) {
        if (mean.length == 2) {
            planarLogJoint(points, logWeight, joint, componentCount, k);
            return;
        }
        for (int j = k, from = 0; j < joint.length; j += componentCount, from += mean.length) {
            joint[j] = logWeight + logDensity(points, from);
        }
    }

    /**
     * The same for d = 2, where the app draws and so computes most: the triangular solve written out takes half the
     * time. A test holds it to {@link #logDensity}.
     */
    private void planarLogJoint(double[] points, double logWeight, double[] joint, int componentCount, int k) {
        double meanX = mean[0];
        double meanY = mean[1];
        double scaleX = 1 / factor[0];
        double slope = factor[2];
        double scaleY = 1 / factor[3];
        double logFactor = logWeight + logScale;
        for (int j = k, x = 0; j < joint.length; j += componentCount, x += 2) {
            double zx = (points[x] - meanX) * scaleX;
            double zy = (points[x + 1] - meanY - slope * zx) * scaleY;
            joint[j] = logFactor - 0.5 * (zx * zx + zy * zy);
        }
    }
}
