package mixturelab.core.gmm;

import java.util.Arrays;
import mixturelab.core.dataset.Points;
import mixturelab.core.math.LogSumExp;

/**
 * The E-step: r_ik = weight_k N(x_i | mean_k, covariance_k) / p(x_i), where p(x_i) = sum over j of weight_j N(x_i | mean_j,
 * covariance_j), and on the way the log-likelihood ln p(X) = sum over i of ln p(x_i).
 *
 * <p>All in logarithms, so no density underflows. A component of weight 0 is dead: its responsibilities are 0 and its
 * covariance isn't looked at. Source: Dempster, Laird, Rubin 1977; Bishop, PRML 9.2.2.
 */
public final class ExpectationStep {
    private ExpectationStep() {}

    /**
     * The responsibilities under a mixture, and how well it explains the points.
     *
     * <p>A point so far from every component that all its densities are 0 even in logarithms gets equal shares; the
     * log-likelihood is negative infinity then. A row of responsibilities sums to 1 up to the rounding of ln p(x_i): 1e-13 where
     * that is near -1000, as in 784 dimensions.
     *
     * @return responsibilities n x K, log-likelihood in nats
     * @throws IllegalArgumentException if points and mixture differ in d, or the covariance of a component whose weight isn't 0
     *     is singular
     */
    public static Expectation of(Points points, Mixture mixture) {
        int componentCount = mixture.componentCount();
        double[][] logJoint = logJoint(points, mixture);
        double[] responsibilities = new double[points.n() * componentCount];
        double logLikelihood = 0;
        for (int i = 0; i < points.n(); i++) {
            double logDensity = LogSumExp.of(logJoint[i]); // ln p(x_i)
            for (int k = 0; k < componentCount; k++) {
                responsibilities[i * componentCount + k] = logDensity == Double.NEGATIVE_INFINITY
                        ? 1.0 / componentCount
                        : Math.exp(logJoint[i][k] - logDensity);
            }
            logLikelihood += logDensity;
        }
        return new Expectation(new Responsibilities(componentCount, responsibilities), logLikelihood);
    }

    /** ln weight_k + ln N(x_i | mean_k, covariance_k) in row i and column k, n x K. */
    private static double[][] logJoint(Points points, Mixture mixture) {
        if (points.d() != mixture.d()) {
            throw new IllegalArgumentException(
                    "The points have " + points.d() + " coordinates, the mixture has " + mixture.d());
        }
        double[][] logJoint = new double[points.n()][mixture.componentCount()];
        for (double[] row : logJoint) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int k = 0; k < mixture.componentCount(); k++) {
            if (mixture.weight(k) > 0) {
                double logWeight = Math.log(mixture.weight(k));
                Gaussian gaussian = mixture.gaussian(k);
                for (int i = 0; i < points.n(); i++) {
                    logJoint[i][k] = logWeight + gaussian.logDensity(points.row(i));
                }
            }
        }
        return logJoint;
    }
}
