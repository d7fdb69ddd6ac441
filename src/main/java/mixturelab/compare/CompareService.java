package mixturelab.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.SettingProblem;
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
            links.starts(query, Optional.empty()).valid().ifPresent(starts -> {
                Dataset dataset = catalogue.create(starts.run().data());
                pool.submit(this, new Sweep(dataset, new SweepSettings(starts.run(), 1, 8, 20, 5)));
                pool.submit(this, new ManyStarts(dataset, starts));
            });
        }
    }

    /** Checks a comparison, its cost included: the comparison, or everything that is wrong with it. */
    public <P, R> Parsed<CheckedComparison<P, R>> check(CompareSettings<P, R> settings, Dataset dataset) {
        return Parsed.of(new CheckedComparison<>(settings, dataset), settings.problems(dataset.points()));
    }

    /**
     * Has a comparison carried out.
     *
     * @param owner whose it is; owners take turns when there is a queue
     * @throws mixturelab.jobs.QueueFullException if too many wait already
     */
    public <P, R> Job<P, R> start(Object owner, CheckedComparison<P, R> comparison) {
        return pool.submit(owner, comparison.settings().on(comparison.dataset()));
    }

    /** What is wrong with a path to K-means, its cost included; empty if it can be carried out. */
    public List<SettingProblem> limitProblems(RunSettings settings, Dataset dataset) {
        List<SettingProblem> problems = RunCost.problems(settings, dataset.points());
        return problems.isEmpty() ? CompareCost.limitProblems(settings, dataset.points()) : problems;
    }

    /** Has the path from a run of EM to K-means carried out; as for a comparison. */
    public Job<Integer, VarianceLimit.Path> startLimit(Object owner, Dataset dataset, RunSettings settings) {
        require(limitProblems(settings, dataset));
        return pool.submit(owner, new VarianceLimit(dataset, settings));
    }

    private static void require(List<SettingProblem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
    }
}
