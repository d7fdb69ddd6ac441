package mixturelab.core.engine;

import java.util.Arrays;

/**
 * Weighted density of one component of many coordinates, the counterpart of {@link ComponentDensity}: the logarithm
 * of weight N(x | mean, covariance) is logScale - 1/2 q, with the squared Mahalanobis norm q added up part by part.
 * Immutable, so good for several threads.
 */
final class LargeComponent {
    private final CovarianceFactor factor;
    private final double logScale;
    private final double[] meanApart;
    private final double[] meanTogether;

    /** @param factor that of the covariance; components with equal covariances share it */
    LargeComponent(double logWeight, double[] mean, CovarianceFactor factor) {
        this.factor = factor;
        this.logScale = logWeight - 0.5 * (mean.length * Math.log(2 * Math.PI) + factor.logDeterminant());
        this.meanApart = Arrays.stream(factor.apart()).mapToDouble(a -> mean[a]).toArray();
        this.meanTogether =
                Arrays.stream(factor.together()).mapToDouble(a -> mean[a]).toArray();
    }

    /** ln weight + ln N(x | mean, covariance) for a point whose whole norm is known; at most that if only a part is. */
    double logJoint(double squaredNorm) {
        return logScale - 0.5 * squaredNorm;
    }

    /** The part of the squared norm of the point at {@code from} that its coordinates apart add. */
    double normApart(double[] x, int from) {
        int[] apart = factor.apart();
        double[] precisions = factor.precisions();
        double norm = 0;
        for (int j = 0; j < apart.length; j++) {
            double difference = x[from + apart[j]] - meanApart[j];
            norm += difference * difference * precisions[j];
        }
        return norm;
    }

    /** The least number of whitened coordinates, {@code count} or more, that {@link #addNorms} can stop at. */
    int stop(int count) {
        return factor.whitening().stop(count);
    }

    /** The number of whitened coordinates. */
    int end() {
        return factor.whitening().d();
    }

    /**
     * Adds the squares of the whitened coordinates from {@code first} below {@code stop} (both a {@link #stop}) to the norms.
     *
     * @param x points, rows first
     * @param d how far they are apart
     * @param rows which of them, as many as {@code norms} is asked for
     * @param norms one number for each of those rows
     */
    void addNorms(double[] x, int d, int[] rows, int count, int first, int stop, VectorStrips memory, double[] norms) {
        for (int i = 0; i < count; i++) {
            memory.set(i, stop, x, rows[i] * d, factor.together(), meanTogether);
        }
        Whitening whitening = factor.whitening();
        whitening.addSquaredNorms(memory, count, first, stop, norms);
    }
}
