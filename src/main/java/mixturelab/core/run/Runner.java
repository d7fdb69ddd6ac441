package mixturelab.core.run;

import java.util.function.IntPredicate;
import mixturelab.core.dataset.Points;
import mixturelab.core.settings.RunLimits;
import mixturelab.core.settings.RunSettings;

/** Runs whichever algorithm the settings name. Pure: equal points and settings give an equal run. */
public final class Runner {
    private Runner() {}

    /**
     * Runs to the end.
     *
     * @throws IllegalArgumentException if the settings don't fit the points (see {@link RunLimits})
     */
    public static Run run(Points points, RunSettings settings) {
        return run(points, settings, iterations -> false);
    }

    /**
     * Runs until somebody doesn't want it any more.
     *
     * @param cancelled told before each iteration how many are done; true ends the run there with CANCELLED
     * @throws IllegalArgumentException if the settings don't fit the points (see {@link RunLimits})
     */
    public static Run run(Points points, RunSettings settings, IntPredicate cancelled) {
        return switch (settings.algorithm()) {
            case EM -> new MixtureRun(settings, EmRunner.run(points, settings, cancelled));
            case KMEANS -> new KMeansRun(settings, KMeansRunner.run(points, settings, cancelled));
        };
    }
}
