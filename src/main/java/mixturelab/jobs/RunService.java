package mixturelab.jobs;

import java.time.Duration;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunSettings;

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

    /** Checks a run, its cost included: the run, or everything that is wrong with it. */
    public Parsed<CheckedRun> check(RunSettings settings, Dataset dataset) {
        return Parsed.of(new CheckedRun(settings, dataset), RunCost.problems(settings, dataset.points()));
    }

    /**
     * Carries out a run, or has it carried out: a small one is done when this returns.
     *
     * @param owner whose run it is; owners take turns when there is a queue
     * @throws QueueFullException if it is a heavy run and too many of them wait already
     */
    public Job<Integer, FinishedRun> start(Object owner, CheckedRun run) {
        boolean heavy =
                RunCost.of(run.settings(), run.dataset().points()).time().compareTo(small) > 0;
        RunTask task = new RunTask(run.dataset(), run.settings());
        return heavy ? pool.submit(owner, task) : Job.atOnce(task);
    }
}
