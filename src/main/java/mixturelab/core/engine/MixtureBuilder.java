package mixturelab.core.engine;

import java.util.stream.IntStream;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Shape;

/**
 * Accumulates the moments of an M-step and turns them, component by component and in place, into weights, means and covariances.
 * Different components may be finished by different threads.
 */
final class MixtureBuilder {
    /** An effective count below this is rounding error, nothing to divide by. */
    private static final double SMALLEST_COUNT = 1e-10;

    private final int n;
    private final int d;
    private final Shape shape;
    private final double[] counts;
    private final double[] means;
    private final double[] covariances;

    MixtureBuilder(int n, int d, int componentCount, Shape shape) {
        this.n = n;
        this.d = d;
        this.shape = shape;
        this.counts = new double[componentCount];
        this.means = new double[componentCount * d];
        this.covariances = new double[componentCount * d * d];
    }

    /** Every N_k, to be filled. */
    double[] counts() {
        return counts;
    }

    /** Every mean, K x d, to be filled. */
    double[] means() {
        return means;
    }

    /** The lower triangle of every N_k S_k, K x d x d, to be filled. */
    double[] scatters() {
        return covariances;
    }

    /** Whether some component has no points to learn from. */
    boolean hasEmpty() {
        return IntStream.range(0, counts.length).anyMatch(this::isEmpty);
    }

    /** Whether component k has no points to learn from. */
    boolean isEmpty(int k) {
        return counts[k] < SMALLEST_COUNT;
    }

    /** Component k's scatter becomes a covariance of the type's shape, with the floor; its moments are complete. */
    void finish(int k) {
        if (!isEmpty(k)) {
            form(k * d * d, counts[k]);
        }
    }

    /** Finishes every component. */
    void finishAll() {
        for (int k = 0; k < counts.length; k++) {
            finish(k);
        }
    }

    private void form(int from, double count) {
        CovarianceType type = shape.covarianceType();
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
            covariances[diagonal] =
                    (type == CovarianceType.SPHERICAL ? trace / d : covariances[diagonal]) + shape.covarianceFloor();
        }
    }

    /** Components without points take the mean and the covariance of a mixture's only component. */
    void fillEmpty(Mixture source) {
        for (int k = 0; k < counts.length; k++) {
            if (isEmpty(k)) {
                keep(k, source, 0);
            }
        }
    }

    /** Component k takes the mean and the covariance of a component of {@code source}. */
    private void keep(int k, Mixture source, int component) {
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
            weights[k] = shape.mixing() == Mixing.EQUAL ? 1.0 / weights.length : counts[k] / n;
        }
        if (shape.covarianceType() == CovarianceType.TIED) {
            tie();
        }
        return Mixture.owning(d, weights, means, covariances);
    }

    /**
     * Every component gets sum over k of N_k S_k / n, whatever the weights are held at. The floor is in it once, as the
     * shares N_k / n sum to 1.
     */
    private void tie() {
        int size = d * d;
        double[] shared = new double[size];
        for (int k = 0; k < counts.length; k++) {
            double share = counts[k] / n;
            for (int j = 0; j < size; j++) {
                shared[j] += share * covariances[k * size + j];
            }
        }
        for (int from = 0; from < covariances.length; from += size) {
            System.arraycopy(shared, 0, covariances, from, size);
        }
    }
}
