package mixturelab.core.engine;

import java.util.OptionalInt;
import mixturelab.core.gmm.Mixture;
import org.jspecify.annotations.Nullable;

/** Collapsed components: their weight isn't 0, and their covariance is singular. */
final class Degeneracy {
    private Degeneracy() {}

    /**
     * The first collapsed component.
     *
     * @param factorized each component's factorized covariance, or null where there is none
     */
    static OptionalInt first(Mixture mixture, @Nullable Object[] factorized) {
        for (int k = 0; k < factorized.length; k++) {
            if (factorized[k] == null && mixture.weight(k) != 0) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    /** @throws IllegalArgumentException if there is a collapsed component */
    static void refuse(OptionalInt component) {
        component.ifPresent(k -> {
            throw new IllegalArgumentException("The covariance of component " + k
                    + " must be positive definite; it is singular. Raise the covariance floor or choose another start");
        });
    }
}
