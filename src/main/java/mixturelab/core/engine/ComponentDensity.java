package mixturelab.core.engine;

import java.util.Arrays;
import mixturelab.core.math.Cholesky;
import org.jspecify.annotations.Nullable;

/** The density of a Gaussian of few coordinates, for blocks of points: covariance = L L^T, factorized once. Immutable. */
final class ComponentDensity {
    private final double[] mean;
    private final double[] factor;
    private final double logScale;

    private ComponentDensity(double[] mean, double[] factor) {
        int d = mean.length;
        this.mean = mean;
        this.factor = factor;
        this.logScale = -0.5 * (d * Math.log(2 * Math.PI) + Cholesky.logDeterminant(factor, 0, d));
    }

    /**
     * Factorizes the covariance.
     *
     * @param covariance overwritten: its factor replaces it
     * @return null if it isn't positive definite
     */
    static @Nullable ComponentDensity of(double[] mean, double[] covariance) {
        return Cholesky.factorize(covariance, 0, mean.length) < 0 ? new ComponentDensity(mean, covariance) : null;
    }

    /**
     * The first {@code count} numbers of {@code joint} become ln weight + ln N(x_i | mean, covariance), for a block of points at
     * once: each step of the triangular solve is a plain loop over all of them.
     *
     * @param coordinates row a holds coordinate a of every point
     * @param solved overwritten: its row a gets coordinate a of every z, where L z = x - mean
     */
    void logJoint(double[][] coordinates, int count, double logWeight, double[][] solved, double[] joint) {
        int d = mean.length;
        if (d == 2) {
            planarLogJoint(coordinates[0], coordinates[1], count, logWeight, joint);
            return;
        }
        Arrays.fill(joint, 0, count, 0);
        for (int a = 0; a < d; a++) {
            double[] z = solved[a];
            subtract(coordinates[a], mean[a], z, count);
            for (int b = 0; b < a; b++) {
                subtractMultiple(z, factor[a * d + b], solved[b], count);
            }
            scaleAndAddSquare(z, 1 / factor[a * d + a], joint, count);
        }
        toLogarithm(joint, logWeight + logScale, count);
    }

    /** For d = 2, where the app draws and so computes most: all in one loop takes a third of the time. */
    private void planarLogJoint(double[] x, double[] y, int count, double logWeight, double[] joint) {
        double meanX = mean[0];
        double meanY = mean[1];
        double scaleX = 1 / factor[0];
        double slope = factor[2];
        double scaleY = 1 / factor[3];
        double logFactor = logWeight + logScale;
        for (int i = 0; i < count; i++) {
            double zx = (x[i] - meanX) * scaleX;
            double zy = (y[i] - meanY - slope * zx) * scaleY;
            joint[i] = logFactor - 0.5 * (zx * zx + zy * zy);
        }
    }

    private static void subtract(double[] x, double mean, double[] z, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = x[i] - mean;
        }
    }

    private static void subtractMultiple(double[] z, double factor, double[] before, int count) {
        for (int i = 0; i < count; i++) {
            z[i] -= factor * before[i];
        }
    }

    private static void scaleAndAddSquare(double[] z, double scale, double[] squaredNorm, int count) {
        for (int i = 0; i < count; i++) {
            z[i] *= scale;
            squaredNorm[i] += z[i] * z[i];
        }
    }

    private static void toLogarithm(double[] squaredNorm, double logFactor, int count) {
        for (int i = 0; i < count; i++) {
            squaredNorm[i] = logFactor - 0.5 * squaredNorm[i];
        }
    }
}
