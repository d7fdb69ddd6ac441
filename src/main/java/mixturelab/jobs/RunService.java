package mixturelab.jobs;

import java.time.Duration;
import java.util.List;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.SettingProblem;

/**
 * Carries out the runs that pages and the JSON interface ask for: one code for both. A small run is done at once on the
 * caller's thread, a heavy one on the pool, and one beyond the budget not at all.
 */
public final class RunService {
    /** A run that takes no longer than this is small: nobody notices that a request's thread was busy. */
    public static final Duration SMALL = Duration.ofMillis(100);

    private final JobPool pool;
    private final Duration small;

    /** @param small up to which estimated time a run is carried out on the caller's thread */
    public RunService(JobPool pool, Duration small) {
        this.pool = pool;
        this.small = small;
    }

    /** What is wrong with a run, its cost included; empty if it can be carried out. */
    public List<SettingProblem> problems(RunSettings settings, Dataset dataset) {
        return RunCost.problems(settings, dataset.points());
    }

    /**
     * Carries out a run, or has it carried out: a small one is done when this returns.
     *
     * @param owner whose run it is; owners take turns when there is a queue
     * @throws IllegalArgumentException if there are {@link #problems}
     * @throws QueueFullException if it is a heavy run and too many of them wait already
     */
    public Job<Integer, FinishedRun> start(Object owner, Dataset dataset, RunSettings settings) {
        List<SettingProblem> problems = problems(settings, dataset);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        boolean heavy = RunCost.of(settings, dataset.points()).time().compareTo(small) > 0;
        RunTask task = new RunTask(dataset, settings);
        return heavy ? pool.submit(owner, task) : Job.atOnce(task);
    }
}
