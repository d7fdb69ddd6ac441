package mixturelab.core.score;

import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;

/**
 * How good a fit is, less a price for its free parameters (p): smaller is better. Only values of the same data can be
 * compared.
 */
public final class InformationCriteria {
    private InformationCriteria() {}

    /**
     * p of a fitted mixture: every number that was free to be learned. Weights that are held at 1/K aren't, so a mixture
     * with {@link Mixing#EQUAL} has K - 1 fewer.
     *
     * @param componentCount K
     * @param d coordinates per point
     */
    public static int parameterCount(CovarianceType covarianceType, Mixing mixing, int componentCount, int d) {
        int weights = componentCount - 1;
        return covarianceType.parameterCount(componentCount, d) - (mixing == Mixing.EQUAL ? weights : 0);
    }

    /**
     * Akaike's criterion, 2 p - 2 ln p(X). Source: Akaike 1974.
     *
     * @param logLikelihood ln p(X), the sum over all points in nats
     */
    public static double aic(double logLikelihood, int parameterCount) {
        return 2.0 * parameterCount - 2 * logLikelihood;
    }

    /**
     * The Bayesian criterion, p ln n - 2 ln p(X): from n = 8 on a parameter costs more than with {@link #aic}. Source:
     * Schwarz 1978.
     *
     * @param logLikelihood ln p(X), the sum over all points in nats
     * @param n the number of points, 1 or more
     */
    public static double bic(double logLikelihood, int parameterCount, int n) {
        return parameterCount * Math.log(n) - 2 * logLikelihood;
    }
}
