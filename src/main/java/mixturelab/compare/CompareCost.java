package mixturelab.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.score.Silhouette;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.SettingProblem;
import mixturelab.jobs.RunCost;

/**
 * What a comparison costs at most, in time on one core: every run of it as {@link RunCost} estimates it. Holding out f parts
 * fits (f - 1) / f of the points f times, so it costs f - 1 runs more for each start that is fitted to them; a silhouette
 * costs a distance for every pair of points that it looks at.
 */
final class CompareCost {
    /** What one comparison may take, on one core; as much as one run. */
    static final Duration BUDGET = RunCost.BUDGET;

    private static final double NANOS_PER_DISTANCE = 5;

    private CompareCost() {}

    static Duration of(SweepSettings sweep, Points points) {
        int fits = sweep.runs() + (sweep.holdsOut() ? sweep.heldOutRuns() * (sweep.folds() - 1) : 0);
        Duration runs = IntStream.rangeClosed(sweep.from(), sweep.to())
                .mapToObj(k -> RunCost.of(sweep.run(k), points).time())
                .reduce(Duration.ZERO, Duration::plus)
                .multipliedBy(fits);
        return runs.plus(silhouettes(sweep, points.n()));
    }

    static Duration of(StartsSettings starts, Points points) {
        return RunCost.of(starts.run(), points).time().multipliedBy(starts.runs());
    }

    private static Duration silhouettes(SweepSettings sweep, int n) {
        double looked = n <= Silhouette.EXACT_UP_TO ? n : Silhouette.SAMPLE;
        int counted = sweep.run().algorithm() == Algorithm.KMEANS ? sweep.to() - sweep.from() + 1 : 0;
        return Duration.ofNanos((long) (counted * looked * n * NANOS_PER_DISTANCE));
    }

    /** What to change if the sweep is beyond the budget: the nearest value that is within it, for each single change. */
    static List<SettingProblem> problems(SweepSettings sweep, Points points) {
        Search<SweepSettings> search = new Search<>(of(sweep, points), changed -> of(changed, points));
        search.offer("to", sweep.to(), sweep.from(), to -> sweep.with(SweepSettings.TO, to));
        search.offer("starts", sweep.starts(), 1, starts -> sweep.with(SweepSettings.STARTS, starts));
        // one fold can't be: below two there are none
        search.offer("folds", sweep.folds(), 0, folds -> sweep.with(SweepSettings.FOLDS, folds == 1 ? 2 : folds));
        RunSettings run = sweep.run();
        search.offer("iterations", run.maxIterations(), 1, cap -> sweep.withRun(run.with(RunTable.ITERATIONS, cap)));
        return search.problems(run, points);
    }

    /** What to change if these starts are beyond the budget: the nearest value that is within it, for each single change. */
    static List<SettingProblem> problems(StartsSettings starts, Points points) {
        Search<StartsSettings> search = new Search<>(of(starts, points), changed -> of(changed, points));
        RunSettings run = starts.run();
        search.offer("starts", starts.starts(), 2, count -> starts.with(StartsSettings.STARTS, count));
        search.offer("iterations", run.maxIterations(), 1, cap -> starts.withRun(run.with(RunTable.ITERATIONS, cap)));
        return search.problems(run, points);
    }

    /** The path to K-means has a fixed number of iterations, so only fewer points or components make it cheaper. */
    static List<SettingProblem> limitProblems(RunSettings run, Points points) {
        int iterations = VarianceLimit.STEPS * VarianceLimit.ITERATIONS;
        Search<RunSettings> search =
                new Search<>(limit(run, iterations, points), changed -> limit(changed, iterations, points));
        if (run.manual().isEmpty()) {
            search.offer("k", run.componentCount(), 1, k -> run.with(RunTable.K, k));
        }
        return search.problems(run, points);
    }

    private static Duration limit(RunSettings run, int iterations, Points points) {
        return RunCost.of(run.with(RunTable.ITERATIONS, run.maxIterations() + iterations), points)
                .time();
    }

    private static boolean fits(Duration time) {
        return time.compareTo(BUDGET) <= 0;
    }

    /** Collects the single changes that are enough. */
    private static final class Search<S> {
        private final Duration time;
        private final Function<S, Duration> cost;
        private final List<SettingProblem> problems = new ArrayList<>();

        Search(Duration time, Function<S, Duration> cost) {
            this.time = time;
            this.cost = cost;
        }

        /** Offers the largest value below the given one that fits, if there is one; a larger value never costs less. */
        void offer(String name, int given, int lowest, IntFunction<S> changed) {
            if (fits(time) || given <= lowest || !fits(cost.apply(changed.apply(lowest)))) {
                return;
            }
            int within = lowest;
            int beyond = given;
            while (beyond - within > 1) {
                int middle = (within + beyond) >>> 1;
                if (fits(cost.apply(changed.apply(middle)))) {
                    within = middle;
                } else {
                    beyond = middle;
                }
            }
            problems.add(SettingProblem.of(name, given, CompareRule.WITHIN_COMPARISON, within, BUDGET.toSeconds()));
        }

        /** Everything that was offered; where no single change is enough, fewer points. */
        List<SettingProblem> problems(RunSettings run, Points points) {
            if (!fits(time) && problems.isEmpty()) {
                long n = (long) Math.floor(points.n() * ((double) BUDGET.toNanos() / time.toNanos()));
                problems.add(SettingProblem.of(
                        "data",
                        run.data().id(),
                        CompareRule.POINTS_WITHIN_COMPARISON,
                        Math.max(1, n),
                        BUDGET.toSeconds()));
            }
            return problems;
        }
    }
}
