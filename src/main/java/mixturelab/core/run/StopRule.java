package mixturelab.core.run;

import java.util.Optional;
import java.util.function.IntPredicate;
import mixturelab.core.settings.RunSettings;

/**
 * When a loop ends of itself: after {@code patience} iterations in succession whose gain of the objective is below the
 * tolerance in size, or after {@code maxIterations}.
 */
record StopRule(int maxIterations, double tolerance, int patience) {
    static StopRule of(RunSettings settings) {
        return new StopRule(settings.maxIterations(), settings.tolerance(), settings.patience());
    }

    /** How many iterations in succession have been still, this one included; with tolerance 0 none ever is. */
    int stillAfter(double gain, int stillBefore) {
        return Math.abs(gain) < tolerance ? stillBefore + 1 : 0;
    }

    /**
     * Why there is no further iteration; empty if there is one.
     *
     * @param iterations how many are done
     * @param still how many of them were still, counted back from the last
     * @param cancelled asked only if there would be another one, with how many are done
     */
    Optional<StopReason> stop(int iterations, int still, IntPredicate cancelled) {
        if (still >= patience) {
            return Optional.of(StopReason.CONVERGED);
        } else if (iterations >= maxIterations) {
            return Optional.of(StopReason.MAX_ITERATIONS);
        }
        return cancelled.test(iterations) ? Optional.of(StopReason.CANCELLED) : Optional.empty();
    }
}
