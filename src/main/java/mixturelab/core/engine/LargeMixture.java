package mixturelab.core.engine;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import mixturelab.core.gmm.Mixture;
import org.jspecify.annotations.Nullable;

/**
 * A mixture of many coordinates, every live component's covariance factorized. Immutable, so good for several threads.
 */
final class LargeMixture {
    /** From this many coordinates on products of matrices are worth their preparation. */
    static final int COORDINATES = 16;

    private final Mixture mixture;
    /** Null for a component of weight 0, and for one whose covariance is singular. */
    private final @Nullable LargeComponent[] components;

    private LargeMixture(Mixture mixture, @Nullable LargeComponent[] components) {
        this.mixture = mixture;
        this.components = components;
    }

    /** Factorizes the covariances; equal ones, as tied ones are, once. */
    static LargeMixture of(Mixture mixture, Savings savings, Workers workers) {
        int componentCount = mixture.componentCount();
        int d = mixture.d();
        double[] covariances = mixture.sharedCovariances();
        int[] source = IntStream.range(0, componentCount)
                .map(k -> firstWithCovarianceOf(k, mixture))
                .toArray();
        int[] distinct =
                IntStream.range(0, componentCount).filter(k -> source[k] == k).toArray();
        AtomicReferenceArray<@Nullable CovarianceFactor> factors = new AtomicReferenceArray<>(componentCount);
        workers.run(distinct.length, () -> new CovarianceFactor.Memory(d), (index, memory) -> {
            int k = distinct[index];
            factors.set(k, CovarianceFactor.of(covariances, k * d * d, d, savings.dropConstants(), memory));
        });
        @Nullable LargeComponent[] components = new LargeComponent[componentCount];
        for (int k = 0; k < componentCount; k++) {
            CovarianceFactor factor = source[k] < 0 ? null : factors.get(source[k]);
            components[k] =
                    factor == null ? null : new LargeComponent(Math.log(mixture.weight(k)), mixture.mean(k), factor);
        }
        return new LargeMixture(mixture, components);
    }

    /**
     * Factorizes the covariances of a mixture that must have a density.
     *
     * @throws IllegalArgumentException if a live component's covariance is singular
     */
    static LargeMixture ready(Mixture mixture, Savings savings, Workers workers) {
        LargeMixture ready = of(mixture, savings, workers);
        Degeneracy.refuse(ready.degenerateComponent());
        return ready;
    }

    /** The first live component whose covariance is that of component k; -1 if k is dead. */
    private static int firstWithCovarianceOf(int k, Mixture mixture) {
        if (mixture.weight(k) == 0) {
            return -1;
        }
        double[] covariances = mixture.sharedCovariances();
        int size = mixture.d() * mixture.d();
        int j = 0;
        while (mixture.weight(j) == 0
                || !Arrays.equals(covariances, j * size, (j + 1) * size, covariances, k * size, (k + 1) * size)) {
            j++;
        }
        return j;
    }

    /** The first live component whose covariance is singular. */
    OptionalInt degenerateComponent() {
        return Degeneracy.first(mixture, components);
    }

    /** Component k, or null if it is dead. */
    @Nullable
    LargeComponent component(int k) {
        return components[k];
    }

    int componentCount() {
        return components.length;
    }

    int d() {
        return mixture.d();
    }
}
