package mixturelab.compare;

import java.util.ArrayList;
import java.util.List;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.SettingProblem;
import mixturelab.jobs.Job;
import mixturelab.jobs.JobPool;

/**
 * Carries out the comparisons that pages and the JSON interface ask for, on the pool: one code for both, and equal requests
 * share one computation.
 */
public final class CompareService {
    private final JobPool pool;

    /** @param pool where comparisons take turns with heavy runs */
    public CompareService(JobPool pool) {
        this.pool = pool;
    }

    /** What is wrong with a sweep, its cost included; empty if it can be carried out. */
    public List<SettingProblem> problems(SweepSettings settings, Dataset dataset) {
        List<SettingProblem> problems = new ArrayList<>(CompareLimits.problems(settings, dataset.points()));
        return problems.isEmpty() ? CompareCost.problems(settings, dataset.points()) : problems;
    }

    /**
     * Has a sweep carried out.
     *
     * @param owner whose it is; owners take turns when there is a queue
     * @throws IllegalArgumentException if there are {@link #problems}
     * @throws mixturelab.jobs.QueueFullException if too many wait already
     */
    public Job<List<SweepPanel>, SweepResult> start(Object owner, Dataset dataset, SweepSettings settings) {
        require(problems(settings, dataset));
        return pool.submit(owner, new Sweep(dataset, settings));
    }

    private static void require(List<SettingProblem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
    }
}
