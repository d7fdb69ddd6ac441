package mixturelab.core.gmm;

import java.util.OptionalInt;
import mixturelab.core.dataset.Points;
import mixturelab.core.math.Cholesky;
import mixturelab.core.math.LogSumExp;

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
        if (points.d() != mixture.d()) {
            throw new IllegalArgumentException(
                    "The points have " + points.d() + " coordinates, the mixture has " + mixture.d());
        }
        double[] responsibilities = new double[points.n() * mixture.componentCount()];
        double logLikelihood = into(points.toArray(), mixture, responsibilities);
        return new Expectation(new Responsibilities(mixture.componentCount(), responsibilities), logLikelihood);
    }

    /**
     * The first component that has collapsed: its covariance is singular and its weight isn't 0. No E-step is possible
     * then; its density is infinite at its mean.
     */
    public static OptionalInt degenerateComponent(Mixture mixture) {
        for (int k = 0; k < mixture.componentCount(); k++) {
            if (mixture.weight(k) != 0 && Cholesky.factorize(mixture.covariance(k), 0, mixture.d()) >= 0) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The same on flat arrays, for loops: allocates O(K d^2), nothing per point.
     *
     * @param points n x d, rows first
     * @param responsibilities n x K, overwritten
     * @return the log-likelihood, the sum over all points in nats
     * @throws IllegalArgumentException if the shapes differ or a live component's covariance is singular
     */
    public static double into(double[] points, Mixture mixture, double[] responsibilities) {
        int d = mixture.d();
        int componentCount = mixture.componentCount();
        if (points.length % d != 0 || responsibilities.length != points.length / d * componentCount) {
            throw new IllegalArgumentException("An E-step needs n x d points and n x K responsibilities; got "
                    + points.length + " and " + responsibilities.length + " numbers for d = " + d + " and K = "
                    + componentCount);
        }
        for (int k = 0; k < componentCount; k++) {
            logJoint(points, mixture, k, responsibilities);
        }
        double logLikelihood = 0;
        for (int row = 0; row < responsibilities.length; row += componentCount) {
            logLikelihood += LogSumExp.normalize(responsibilities, row, componentCount);
        }
        return logLikelihood;
    }

    /** Column k becomes ln weight_k + ln N(x_i | mean_k, covariance_k); minus infinity for a dead component. */
    private static void logJoint(double[] points, Mixture mixture, int k, double[] joint) {
        int componentCount = mixture.componentCount();
        if (mixture.weight(k) == 0) {
            for (int j = k; j < joint.length; j += componentCount) {
                joint[j] = Double.NEGATIVE_INFINITY;
            }
            return;
        }
        ComponentDensity density = new ComponentDensity(mixture.mean(k), mixture.covariance(k));
        density.logJoint(points, Math.log(mixture.weight(k)), joint, componentCount, k);
    }
}
