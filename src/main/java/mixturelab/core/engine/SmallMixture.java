package mixturelab.core.engine;

import java.util.OptionalInt;
import mixturelab.core.gmm.Mixture;
import org.jspecify.annotations.Nullable;

/** A mixture of few coordinates, every live component's covariance factorized. Immutable, so good for several threads. */
final class SmallMixture {
    private final Mixture mixture;
    /** Null for a component of weight 0, and for one whose covariance is singular. */
    private final @Nullable ComponentDensity[] densities;

    private final double[] logWeights;

    private SmallMixture(Mixture mixture) {
        int componentCount = mixture.componentCount();
        this.mixture = mixture;
        this.densities = new ComponentDensity[componentCount];
        this.logWeights = new double[componentCount];
        for (int k = 0; k < componentCount; k++) {
            logWeights[k] = Math.log(mixture.weight(k));
            densities[k] = mixture.weight(k) == 0 ? null : ComponentDensity.of(mixture.mean(k), mixture.covariance(k));
        }
    }

    /** Factorizes the covariances. */
    static SmallMixture of(Mixture mixture) {
        return new SmallMixture(mixture);
    }

    /**
     * Factorizes the covariances of a mixture that must have a density.
     *
     * @throws IllegalArgumentException if a live component's covariance is singular
     */
    static SmallMixture ready(Mixture mixture) {
        SmallMixture ready = of(mixture);
        Degeneracy.refuse(ready.degenerateComponent());
        return ready;
    }

    /** The first live component whose covariance is singular. */
    OptionalInt degenerateComponent() {
        return Degeneracy.first(mixture, densities);
    }

    /** The density of component k, or null if it is dead. */
    @Nullable
    ComponentDensity density(int k) {
        return densities[k];
    }

    /** ln weight_k. */
    double logWeight(int k) {
        return logWeights[k];
    }

    int componentCount() {
        return logWeights.length;
    }

    int d() {
        return mixture.d();
    }
}
