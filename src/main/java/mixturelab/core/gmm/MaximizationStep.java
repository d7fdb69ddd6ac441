package mixturelab.core.gmm;

import java.util.Arrays;
import mixturelab.core.dataset.Points;
import mixturelab.core.math.Workers;
import org.jspecify.annotations.Nullable;

/**
 * The M-step: the mixture that explains the points best, given who belongs to whom. With the effective count N_k = sum
 * over i of r_ik:
 *
 * <ul>
 *   <li>weight_k = N_k / n
 *   <li>mean_k = sum over i of r_ik x_i / N_k
 *   <li>S_k = sum over i of r_ik (x_i - mean_k)(x_i - mean_k)^T / N_k, about the new mean; from it the covariance: full
 *       S_k; tied sum over k of N_k S_k / n, in every component; diagonal the diagonal of S_k; spherical the mean of
 *       that diagonal, d times
 *   <li>then the floor is added to every variance (scikit-learn's reg_covar)
 * </ul>
 *
 * <p>Two passes, the second about the new means: E[x^2] - mean^2 in one pass loses every digit far from the origin and
 * can go negative. The covariances are K x d x d for every type and exactly symmetric. A component whose effective
 * count is below 1e-10 has no points to learn from: it keeps its previous mean and covariance (tied: shares that of the
 * others). Source: Dempster, Laird, Rubin 1977; Bishop, PRML 9.2.2.
 */
public final class MaximizationStep {
    /** An effective count below this is rounding error, nothing to divide by. */
    private static final double SMALLEST_COUNT = 1e-10;

    private MaximizationStep() {}

    /**
     * The M-step when there is no mixture before, as at the start of a run: a component without points takes the mean
     * and the covariance of all the data.
     *
     * @param floor added to every variance, finite, 0 or more, in squared data units
     * @throws IllegalArgumentException as {@link #from} does
     */
    public static Mixture apply(Points points, Responsibilities responsibilities, CovarianceType type, double floor) {
        return apply(points, responsibilities, type, floor, Workers.none());
    }

    /**
     * The M-step after a mixture.
     *
     * @param floor added to every variance, finite, 0 or more, in squared data units
     * @param previous gives a component without points its mean and covariance; null: the data's
     * @throws IllegalArgumentException as {@link #from} does
     */
    public static Mixture apply(
            Points points,
            Responsibilities responsibilities,
            CovarianceType type,
            double floor,
            @Nullable Mixture previous) {
        return from(
                points.toArray(),
                points.d(),
                responsibilities.toArray(),
                responsibilities.componentCount(),
                type,
                floor,
                previous);
    }

    /**
     * The M-step when there is no mixture before, with more threads; the result doesn't depend on how many.
     *
     * @throws IllegalArgumentException as {@link #from} does
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static Mixture apply(
            Points points, Responsibilities responsibilities, CovarianceType type, double floor, Workers workers) {
        return apply(points, responsibilities, type, floor, null, Savings.ALL, workers);
    }

    /** The M-step after a mixture, with more threads and the savings that are asked for. */
    public static Mixture apply(
            Points points,
            Responsibilities responsibilities,
            CovarianceType type,
            double floor,
            @Nullable Mixture previous,
            Savings savings,
            Workers workers) {
        return apply(points, responsibilities, type, floor, previous);
    }

    /**
     * One component for all the data (K = 1): their mean, and their covariance (over n) in the given shape plus floor.
     *
     * @param points n x d, rows first
     * @throws IllegalArgumentException as {@link #from} does
     */
    public static Mixture ofAllData(double[] points, int d, CovarianceType type, double floor) {
        double[] ones = new double[points.length / d];
        Arrays.fill(ones, 1);
        return from(points, d, ones, 1, type, floor, null);
    }

    /**
     * The same on flat arrays, for loops: allocates O(K d^2) and working memory for one block of points, nothing per point.
     *
     * @param points n x d, rows first
     * @param responsibilities n x K, rows first
     * @param floor added to every variance, finite, 0 or more, in squared data units
     * @param previous gives a component without points its mean and covariance; null: the data's
     * @throws IllegalArgumentException if shapes differ, or the floor isn't finite and at least 0
     */
    public static Mixture from(
            double[] points,
            int d,
            double[] responsibilities,
            int componentCount,
            CovarianceType type,
            double floor,
            @Nullable Mixture previous) {
        requireShapes(points, d, responsibilities, componentCount, floor, previous);
        int n = points.length / d;
        double[] counts = new double[componentCount];
        double[] weights = new double[componentCount];
        double[] means = new double[componentCount * d];
        double[] covariances = new double[componentCount * d * d];
        moments(points, d, responsibilities, counts, means, covariances);
        for (int k = 0; k < componentCount; k++) {
            weights[k] = counts[k] / n;
            if (counts[k] < SMALLEST_COUNT) {
                Mixture source = previous == null ? ofAllData(points, d, type, floor) : previous;
                keep(source, previous == null ? 0 : k, k, means, covariances);
            } else {
                shape(covariances, k * d * d, d, type, counts[k], floor);
            }
        }
        if (type == CovarianceType.TIED) {
            tie(weights, covariances);
        }
        return new Mixture(d, weights, means, covariances);
    }

    /** Writes every N_k, every mean and every N_k S_k (its lower triangle). */
    private static void moments(
            double[] points, int d, double[] responsibilities, double[] counts, double[] means, double[] scatters) {
        int componentCount = counts.length;
        if (d == 2) {
            for (int k = 0; k < componentCount; k++) {
                counts[k] = PlanarMoments.mean(points, responsibilities, componentCount, k, means);
                PlanarMoments.scatter(points, responsibilities, componentCount, k, means, scatters);
            }
        } else {
            WeightedMoments moments = new WeightedMoments(points, d, responsibilities, componentCount);
            moments.means(counts, means);
            moments.scatters(means, scatters);
        }
    }

    /** Component k takes what {@code component} has in {@code source}. */
    private static void keep(Mixture source, int component, int k, double[] means, double[] covariances) {
        int d = source.d();
        System.arraycopy(source.mean(component), 0, means, k * d, d);
        System.arraycopy(source.covariance(component), 0, covariances, k * d * d, d * d);
    }

    /** The scatter at {@code from} (lower triangle) becomes a covariance of the type's shape, with the floor. */
    private static void shape(double[] matrices, int from, int d, CovarianceType type, double count, double floor) {
        boolean keepsDirections = type == CovarianceType.FULL || type == CovarianceType.TIED;
        double trace = 0;
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < a; b++) {
                double covariance = keepsDirections ? matrices[from + a * d + b] / count : 0;
                matrices[from + a * d + b] = covariance;
                matrices[from + b * d + a] = covariance;
            }
            matrices[from + a * d + a] /= count;
            trace += matrices[from + a * d + a];
        }
        for (int a = 0; a < d; a++) {
            int diagonal = from + a * d + a;
            matrices[diagonal] = (type == CovarianceType.SPHERICAL ? trace / d : matrices[diagonal]) + floor;
        }
    }

    /**
     * Every component gets sum over k of weight_k S_k, which is sum over k of N_k S_k / n. The floor is in it once, as
     * the weights sum to 1.
     */
    private static void tie(double[] weights, double[] covariances) {
        int size = covariances.length / weights.length;
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

    private static void requireShapes(
            double[] points,
            int d,
            double[] responsibilities,
            int componentCount,
            double floor,
            @Nullable Mixture previous) {
        if (d < 1
                || points.length == 0
                || points.length % d != 0
                || responsibilities.length != points.length / d * componentCount) {
            throw new IllegalArgumentException("An M-step needs n x d points and n x K responsibilities; got "
                    + points.length + " and " + responsibilities.length + " numbers for d = " + d + " and K = "
                    + componentCount);
        }
        if (!(floor >= 0 && floor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The covariance floor must be finite and 0 or more, got " + floor);
        }
        if (previous != null && (previous.d() != d || previous.componentCount() != componentCount)) {
            throw new IllegalArgumentException(
                    "The previous mixture must have K = " + componentCount + " and d = " + d + ", it is " + previous);
        }
    }
}
