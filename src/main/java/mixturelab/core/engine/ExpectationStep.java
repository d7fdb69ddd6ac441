package mixturelab.core.engine;

import java.util.OptionalInt;
import mixturelab.core.dataset.Points;
import mixturelab.core.dataset.Rows;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.math.Cholesky;

/**
 * The E-step: r_ik = weight_k N(x_i | mean_k, covariance_k) / sum over j of weight_j N(x_i | mean_j, covariance_j), and
 * on the way the log-likelihood ln p(X) = sum over i of ln(sum over k of weight_k N(x_i | mean_k, covariance_k)).
 *
 * <p>All in logarithms, so no density underflows. A component of weight 0 is dead: its responsibilities are 0 and its
 * covariance isn't looked at. Source: Dempster, Laird, Rubin 1977; Bishop, PRML 9.2.2.
 */
public final class ExpectationStep {
    private ExpectationStep() {}

    /**
     * Who belongs to whom under this mixture, and how well it explains the points.
     *
     * @throws IllegalArgumentException if points and mixture differ in d, or a live component's covariance is singular
     *     (ask {@link #degenerateComponent} first)
     */
    public static Expectation apply(Points points, Mixture mixture) {
        return apply(points, mixture, Savings.ALL, Workers.none());
    }

    /**
     * The same with more threads; the result doesn't depend on how many.
     *
     * @throws IllegalArgumentException as {@link #apply(Points, Mixture)} does
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static Expectation apply(Points points, Mixture mixture, Workers workers) {
        return apply(points, mixture, Savings.ALL, workers);
    }

    /** The same with the savings that are asked for, for measuring them. */
    public static Expectation apply(Points points, Mixture mixture, Savings savings, Workers workers) {
        if (points.d() != mixture.d()) {
            throw new IllegalArgumentException(
                    "The points have " + points.d() + " coordinates, the mixture has " + mixture.d());
        }
        double[] responsibilities = new double[points.n() * mixture.componentCount()];
        double logLikelihood = mixture.d() < LargeMixture.COORDINATES
                ? small(points.toArray(), mixture, workers, responsibilities)
                : large(points, mixture, savings, workers, responsibilities);
        return new Expectation(new Responsibilities(mixture.componentCount(), responsibilities), logLikelihood);
    }

    /**
     * The first component that has collapsed: its covariance is singular and its weight isn't 0. No E-step is possible
     * then; its density is infinite at its mean.
     */
    public static OptionalInt degenerateComponent(Mixture mixture) {
        return degenerateComponent(mixture, Workers.none());
    }

    /** The same with more threads. */
    public static OptionalInt degenerateComponent(Mixture mixture, Workers workers) {
        if (mixture.d() >= LargeMixture.COORDINATES) {
            return LargeMixture.of(mixture, Savings.ALL, workers).degenerateComponent();
        }
        for (int k = 0; k < mixture.componentCount(); k++) {
            if (mixture.weight(k) != 0 && Cholesky.factorize(mixture.covariance(k), 0, mixture.d()) >= 0) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The same on flat arrays, for loops: allocates O(K d^2) and working memory for one block of points, nothing per point.
     *
     * @param points n x d, rows first
     * @param responsibilities n x K, overwritten
     * @return the log-likelihood, the sum over all points in nats
     * @throws IllegalArgumentException if the shapes differ or a live component's covariance is singular
     */
    public static double into(double[] points, Mixture mixture, double[] responsibilities) {
        return into(points, mixture, Workers.none(), responsibilities);
    }

    /**
     * The same with more threads; the result doesn't depend on how many.
     *
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static double into(double[] points, Mixture mixture, Workers workers, double[] responsibilities) {
        int d = mixture.d();
        int componentCount = mixture.componentCount();
        if (points.length % d != 0 || responsibilities.length != points.length / d * componentCount) {
            throw new IllegalArgumentException("An E-step needs n x d points and n x K responsibilities; got "
                    + points.length + " and " + responsibilities.length + " numbers for d = " + d + " and K = "
                    + componentCount);
        }
        return d < LargeMixture.COORDINATES
                ? small(points, mixture, workers, responsibilities)
                : large(Rows.of(d, points), mixture, Savings.ALL, workers, responsibilities);
    }

    private static double small(double[] points, Mixture mixture, Workers workers, double[] responsibilities) {
        int n = points.length / mixture.d();
        double[] logLikelihoods = new double[Blocks.chunks(n)];
        int size = Blocks.size(n);
        Blocks.run(n, workers, () -> new ExpectationBlock(mixture, size), (chunk, from, to, block) -> {
            for (int first = from; first < to; first += size) {
                int count = Math.min(size, to - first);
                logLikelihoods[chunk] += block.load(points, first, count);
                block.write(responsibilities, first, count);
            }
        });
        return Sums.sum(logLikelihoods, logLikelihoods.length);
    }

    private static double large(
            Rows points, Mixture mixture, Savings savings, Workers workers, double[] responsibilities) {
        return new LargeExpectation(LargeMixture.ready(mixture, savings, workers), savings, workers)
                .into(points, responsibilities);
    }
}
