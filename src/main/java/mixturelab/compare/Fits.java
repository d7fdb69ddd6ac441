package mixturelab.compare;

import java.util.Comparator;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.Workers;
import mixturelab.core.run.Run;
import mixturelab.core.run.Runner;
import mixturelab.core.run.StopReason;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;

/** Several starts of one setting, and the best of them. */
final class Fits {
    private Fits() {}

    /**
     * The run that ends best: with the highest log-likelihood or the lowest inertia. One that degenerated counts only if all
     * did; of equally good ones the first start wins.
     *
     * <p>The workers share the runs, and since each is a function of its settings, the answer doesn't depend on the thread
     * that computed it.
     *
     * @param first the first start; the others follow it
     * @param starts how many there are
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    static Run best(Points points, RunSettings first, int starts, Workers workers) {
        return workers
                .map(
                        starts,
                        j -> Runner.run(
                                points,
                                first.with(RunTable.START, first.start() + j),
                                iterations -> workers.isCancelled()))
                .stream()
                .min(Comparator.comparing(Fits::isDegenerate).thenComparingDouble(Fits::badness))
                .orElseThrow();
    }

    /** Whether a component collapsed: the log-likelihood has no bound there, so its value means nothing. */
    static boolean isDegenerate(Run run) {
        return run.trace().stopReason() == StopReason.DEGENERATE_COMPONENT;
    }

    private static double badness(Run run) {
        double objective = run.trace().last().objective();
        return run.settings().algorithm() == Algorithm.EM ? -objective : objective;
    }
}
