package mixturelab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.run.RunLimits;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;
import mixturelab.jobs.Job;
import mixturelab.jobs.JobPool;
import mixturelab.jobs.RunCost;

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

    /**
     * Carries out small comparisons that nobody asked for, so that the first visitor finds compiled code: without them the
     * first sweep takes several times as long as the next.
     */
    public void warmUp(DatasetCatalogue catalogue) {
        CompareLink links = new CompareLink(catalogue);
        for (String algorithm : List.of("em", "kmeans")) {
            Map<String, List<String>> query = Map.of("data", List.of("overlap"), "algorithm", List.of(algorithm));
            if (links.starts(query, Optional.empty()) instanceof Parsed.Valid<StartsSettings>(StartsSettings starts)) {
                Dataset dataset = catalogue.create(starts.run().data());
                pool.submit(this, new Sweep(dataset, new SweepSettings(starts.run(), 1, 8, 20, 5)));
                pool.submit(this, new ManyStarts(dataset, starts));
            }
        }
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

    /** What is wrong with many starts, their cost included; empty if they can be carried out. */
    public List<SettingProblem> problems(StartsSettings settings, Dataset dataset) {
        List<SettingProblem> problems = new ArrayList<>(CompareLimits.problems(settings, dataset.points()));
        return problems.isEmpty() ? CompareCost.problems(settings, dataset.points()) : problems;
    }

    /** Has many starts carried out; as for a sweep. */
    public Job<List<StartEnd>, ManyStartsResult> start(Object owner, Dataset dataset, StartsSettings settings) {
        require(problems(settings, dataset));
        return pool.submit(owner, new ManyStarts(dataset, settings));
    }

    /** What is wrong with twins, the cost of each run included; empty if they can be carried out. */
    public List<SettingProblem> problems(TwinSettings settings, Dataset dataset) {
        return Stream.of(settings.one(), settings.other())
                .flatMap(run -> problems(run, dataset).stream())
                .distinct()
                .toList();
    }

    /** Has twins carried out; as for a sweep. */
    public Job<Integer, TwinRuns> start(Object owner, Dataset dataset, TwinSettings settings) {
        require(problems(settings, dataset));
        return pool.submit(owner, new Twins(dataset, settings));
    }

    /** What is wrong with a path to K-means, its cost included; empty if it can be carried out. */
    public List<SettingProblem> limitProblems(RunSettings settings, Dataset dataset) {
        List<SettingProblem> problems = problems(settings, dataset);
        return problems.isEmpty() ? CompareCost.limitProblems(settings, dataset.points()) : problems;
    }

    /** Has the path from a run of EM to K-means carried out; as for a sweep. */
    public Job<Integer, VarianceLimit.Path> startLimit(Object owner, Dataset dataset, RunSettings settings) {
        require(limitProblems(settings, dataset));
        return pool.submit(owner, new VarianceLimit(dataset, settings));
    }

    private static List<SettingProblem> problems(RunSettings run, Dataset dataset) {
        List<SettingProblem> problems = new ArrayList<>(RunLimits.problems(run, dataset.points()));
        if (problems.isEmpty()) {
            RunCost.of(run, dataset.points()).problem().ifPresent(problems::add);
        }
        return problems;
    }

    private static void require(List<SettingProblem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
    }
}
