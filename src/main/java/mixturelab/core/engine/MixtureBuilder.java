package mixturelab.core.engine;

import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixture;

/**
 * Becomes the mixture of an M-step: the arrays take the moments, and component by component they turn into weights and
 * covariances of the right shape. Different components may be finished by different threads.
 */
final class MixtureBuilder {
    /** An effective count below this is rounding error, nothing to divide by. */
    private static final double SMALLEST_COUNT = 1e-10;

    private final int n;
    private final int d;
    private final CovarianceType type;
    private final double floor;
    private final double[] counts;
    private final double[] means;
    private final double[] covariances;

    MixtureBuilder(int n, int d, int componentCount, CovarianceType type, double floor) {
        this.n = n;
        this.d = d;
        this.type = type;
        this.floor = floor;
        this.counts = new double[componentCount];
        this.means = new double[componentCount * d];
        this.covariances = new double[componentCount * d * d];
    }

    /** Takes every N_k. */
    double[] counts() {
        return counts;
    }

    /** Takes every mean, K x d. */
    double[] means() {
        return means;
    }

    /** Takes the lower triangle of every N_k S_k, K x d x d. */
    double[] scatters() {
        return covariances;
    }

    /** Whether component k has no points to learn from. */
    boolean isEmpty(int k) {
        return counts[k] < SMALLEST_COUNT;
    }

    /** Component k's scatter becomes a covariance of the type's shape, with the floor; its moments are complete. */
    void finish(int k) {
        if (!isEmpty(k)) {
            shape(k * d * d, counts[k]);
        }
    }

    /** The same for every component. */
    void finishAll() {
        for (int k = 0; k < counts.length; k++) {
            finish(k);
        }
    }

    private void shape(int from, double count) {
        boolean keepsDirections = type == CovarianceType.FULL || type == CovarianceType.TIED;
        double trace = 0;
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < a; b++) {
                double covariance = keepsDirections ? covariances[from + a * d + b] / count : 0;
                covariances[from + a * d + b] = covariance;
                covariances[from + b * d + a] = covariance;
            }
            covariances[from + a * d + a] /= count;
            trace += covariances[from + a * d + a];
        }
        for (int a = 0; a < d; a++) {
            int diagonal = from + a * d + a;
            covariances[diagonal] = (type == CovarianceType.SPHERICAL ? trace / d : covariances[diagonal]) + floor;
        }
    }

    /** Component k takes the mean and the covariance of a component of {@code source}. */
    void keep(int k, Mixture source, int component) {
        System.arraycopy(source.mean(component), 0, means, k * d, d);
        System.arraycopy(source.sharedCovariances(), component * d * d, covariances, k * d * d, d * d);
    }

    /** The mixture; every component is finished, and one without points is what it was in the previous mixture. */
    Mixture build(Mixture previous) {
        for (int k = 0; k < counts.length; k++) {
            if (isEmpty(k)) {
                keep(k, previous, k);
            }
        }
        return build();
    }

    /** The mixture; every component is finished or kept. */
    Mixture build() {
        double[] weights = new double[counts.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = counts[k] / n;
        }
        if (type == CovarianceType.TIED) {
            tie(weights);
        }
        return Mixture.owning(d, weights, means, covariances);
    }

    /**
     * Every component gets sum over k of weight_k S_k, which is sum over k of N_k S_k / n. The floor is in it once, as
     * the weights sum to 1.
     */
    private void tie(double[] weights) {
        int size = d * d;
        double[] shared = new double[size];
        for (int k = 0; k < weights.length; k++) {
            for (int j = 0; j < size; j++) {
                shared[j] += weights[k] * covariances[k * size + j];
            }
        }
        for (int from = 0; from < covariances.length; from += size) {
            System.arraycopy(shared, 0, covariances, from, size);
        }
    }
}
