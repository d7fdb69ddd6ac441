package mixturelab.core.gmm;

import java.util.Arrays;
import mixturelab.core.dataset.Points;

/**
 * The M-step: the mixture that explains the points best, given the responsibilities. With the effective count N_k = sum
 * over i of r_ik:
 *
 * <ul>
 *   <li>weight_k = N_k / n; held weights are 1/K instead
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
     * @throws IllegalArgumentException if the shapes differ
     */
    public static Mixture of(Points points, Responsibilities responsibilities, Shape shape) {
        Responsibilities whole = Responsibilities.hard(1, new int[points.n()]);
        double[] mean = mean(points, whole, 0, points.n());
        double[] covariance = shaped(covariance(points, whole, 0, points.n(), mean), points.d(), shape);
        int componentCount = responsibilities.componentCount();
        Mixture allData = new Mixture(
                points.d(),
                new double[componentCount],
                repeated(mean, componentCount),
                repeated(covariance, componentCount));
        return of(points, responsibilities, shape, allData);
    }

    /**
     * The M-step after a mixture.
     *
     * @param previous gives a component without points its mean and covariance
     * @throws IllegalArgumentException if the shapes differ
     */
    public static Mixture of(Points points, Responsibilities responsibilities, Shape shape, Mixture previous) {
        requireShapes(points, responsibilities, previous);
        int d = points.d();
        int componentCount = responsibilities.componentCount();
        double[] counts = responsibilities.effectiveCounts(); // N_k
        double[] weights = new double[componentCount];
        double[] means = previous.means();
        double[] covariances = previous.covariances();
        for (int k = 0; k < componentCount; k++) {
            weights[k] = shape.mixing() == Mixing.EQUAL ? 1.0 / componentCount : counts[k] / points.n();
            if (counts[k] >= SMALLEST_COUNT) {
                double[] mean = mean(points, responsibilities, k, counts[k]);
                double[] covariance = covariance(points, responsibilities, k, counts[k], mean); // S_k
                System.arraycopy(mean, 0, means, k * d, d);
                System.arraycopy(shaped(covariance, d, shape), 0, covariances, k * d * d, d * d);
            }
        }
        return new Mixture(
                d,
                weights,
                means,
                shape.covarianceType() == CovarianceType.TIED ? tied(covariances, counts, points.n()) : covariances);
    }

    /** mean_k = sum over i of r_ik x_i / N_k, d numbers. */
    private static double[] mean(Points points, Responsibilities responsibilities, int k, double count) {
        double[] mean = new double[points.d()];
        for (int a = 0; a < mean.length; a++) {
            for (int i = 0; i < points.n(); i++) {
                mean[a] += responsibilities.get(i, k) * points.get(i, a);
            }
            mean[a] /= count;
        }
        return mean;
    }

    /** S_k = sum over i of r_ik (x_i - mean_k)(x_i - mean_k)^T / N_k, d x d. */
    private static double[] covariance(
            Points points, Responsibilities responsibilities, int k, double count, double[] mean) {
        int d = mean.length;
        double[] covariance = new double[d * d];
        for (int a = 0; a < d; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < points.n(); i++) {
                    sum += responsibilities.get(i, k) * (points.get(i, a) - mean[a]) * (points.get(i, b) - mean[b]);
                }
                covariance[a * d + b] = sum / count;
                covariance[b * d + a] = sum / count;
            }
        }
        return covariance;
    }

    /** S_k in the form of its type (whole, its diagonal, or one variance), plus the floor. */
    private static double[] shaped(double[] covariance, int d, Shape shape) {
        double trace = 0;
        for (int a = 0; a < d; a++) {
            trace += covariance[a * d + a];
        }
        double[] shaped = new double[d * d];
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < d; b++) {
                double floor = a == b ? shape.covarianceFloor() : 0;
                shaped[a * d + b] = floor
                        + switch (shape.covarianceType()) {
                            case FULL, TIED -> covariance[a * d + b];
                            case DIAGONAL -> a == b ? covariance[a * d + b] : 0;
                            case SPHERICAL -> a == b ? trace / d : 0;
                        };
            }
        }
        return shaped;
    }

    /** sum over k of N_k covariance_k / n in every component, K x d x d. The floor is in it once, as the N_k sum to n. */
    private static double[] tied(double[] covariances, double[] counts, int n) {
        int size = covariances.length / counts.length;
        double[] shared = new double[size];
        for (int k = 0; k < counts.length; k++) {
            for (int j = 0; j < size; j++) {
                shared[j] += counts[k] * covariances[k * size + j] / n;
            }
        }
        return repeated(shared, counts.length);
    }

    private static double[] repeated(double[] numbers, int times) {
        double[] repeated = new double[times * numbers.length];
        Arrays.setAll(repeated, j -> numbers[j % numbers.length]);
        return repeated;
    }

    private static void requireShapes(Points points, Responsibilities responsibilities, Mixture previous) {
        if (responsibilities.n() != points.n()) {
            throw new IllegalArgumentException("An M-step needs responsibilities for each of the " + points.n()
                    + " points, got " + responsibilities.n());
        }
        if (previous.d() != points.d() || previous.componentCount() != responsibilities.componentCount()) {
            throw new IllegalArgumentException("The previous mixture must have K = " + responsibilities.componentCount()
                    + " and d = " + points.d() + ", it is " + previous);
        }
    }
}
