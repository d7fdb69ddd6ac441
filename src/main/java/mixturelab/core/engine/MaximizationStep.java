package mixturelab.core.engine;

import java.util.Arrays;
import java.util.function.Supplier;
import mixturelab.core.dataset.Points;
import mixturelab.core.dataset.Rows;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
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
     * The same with more threads; the result doesn't depend on how many.
     *
     * @throws IllegalArgumentException as {@link #from} does
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static Mixture apply(
            Points points, Responsibilities responsibilities, CovarianceType type, double floor, Workers workers) {
        return apply(points, responsibilities, type, floor, null, Savings.ALL, workers);
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
        return apply(points, responsibilities, type, floor, previous, Savings.ALL, Workers.none());
    }

    /**
     * The same with more threads; the result doesn't depend on how many.
     *
     * @param savings what may be left out because it can't show
     * @throws IllegalArgumentException as {@link #from} does
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static Mixture apply(
            Points points,
            Responsibilities responsibilities,
            CovarianceType type,
            double floor,
            @Nullable Mixture previous,
            Savings savings,
            Workers workers) {
        double[] r = responsibilities.toArray();
        int componentCount = responsibilities.componentCount();
        requireShapes(points.n() * points.d(), points.d(), r, componentCount, floor, previous);
        Fit fit = new Fit(type, floor, previous, savings, workers);
        return points.d() < LargeMixture.COORDINATES
                ? fit.small(points.toArray(), points.d(), r, componentCount)
                : fit.large(points, r, componentCount);
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
        return from(points, d, responsibilities, componentCount, type, floor, previous, Workers.none());
    }

    /**
     * The same with more threads; the result doesn't depend on how many.
     *
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static Mixture from(
            double[] points,
            int d,
            double[] responsibilities,
            int componentCount,
            CovarianceType type,
            double floor,
            @Nullable Mixture previous,
            Workers workers) {
        requireShapes(points.length, d, responsibilities, componentCount, floor, previous);
        Fit fit = new Fit(type, floor, previous, Savings.ALL, workers);
        return d < LargeMixture.COORDINATES
                ? fit.small(points, d, responsibilities, componentCount)
                : fit.large(Rows.of(d, points), responsibilities, componentCount);
    }

    /** An M-step on shapes that fit. */
    private record Fit(
            CovarianceType type, double floor, @Nullable Mixture previous, Savings savings, Workers workers) {
        Mixture small(double[] points, int d, double[] responsibilities, int componentCount) {
            MixtureBuilder builder = new MixtureBuilder(points.length / d, d, componentCount, type, floor);
            if (d == 2) {
                new PlanarMoments(points, responsibilities, componentCount, workers)
                        .run(guesses(points, componentCount), floor, builder);
            } else {
                WeightedMoments moments = new WeightedMoments(points, d, responsibilities, componentCount);
                moments.means(builder.counts(), builder.means());
                moments.scatters(builder.means(), builder.scatters());
            }
            builder.finishAll();
            return build(builder, componentCount, () -> ofAllData(points, d, type, floor));
        }

        /** For d = 2: about where the means are. */
        private double[] guesses(double[] points, int componentCount) {
            if (previous != null) {
                return previous.means();
            }
            double[] guesses = new double[2 * componentCount];
            Arrays.setAll(guesses, j -> points[j % 2]);
            return guesses;
        }

        Mixture large(Rows points, double[] responsibilities, int componentCount) {
            MixtureBuilder builder = new MixtureBuilder(points.n(), points.d(), componentCount, type, floor);
            new LargeMoments(points, responsibilities, type, savings, builder, workers).run();
            return build(builder, componentCount, () -> {
                double[] ones = new double[points.n()];
                Arrays.fill(ones, 1);
                return new Fit(type, floor, null, savings, workers).large(points, ones, 1);
            });
        }

        private Mixture build(MixtureBuilder builder, int componentCount, Supplier<Mixture> allData) {
            if (previous != null) {
                return builder.build(previous);
            }
            for (int k = 0; k < componentCount; k++) {
                if (builder.isEmpty(k)) {
                    builder.keep(k, allData.get(), 0);
                }
            }
            return builder.build();
        }
    }

    private static void requireShapes(
            int numbers,
            int d,
            double[] responsibilities,
            int componentCount,
            double floor,
            @Nullable Mixture previous) {
        if (d < 1 || numbers == 0 || numbers % d != 0 || responsibilities.length != numbers / d * componentCount) {
            throw new IllegalArgumentException("An M-step needs n x d points and n x K responsibilities; got "
                    + numbers + " and " + responsibilities.length + " numbers for d = " + d + " and K = "
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
