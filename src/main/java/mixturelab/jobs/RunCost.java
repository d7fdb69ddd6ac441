package mixturelab.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mixturelab.core.dataset.Points;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunLimits;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.SettingProblem;

/**
 * What a run costs at most: the time on one core if it goes on to its cap of iterations. Every iteration looks at each
 * point once for each component, and where K-means finds the start it may take its own 1,000 iterations before:
 *
 * <p>time = n K (iterations t + 1000 u), with t and u in nanoseconds.
 *
 * <p>The nanoseconds come from {@code ./bench RunCostCalibration} (2 cores that were busy with other things, JDK 25):
 * EM took 25 to 28 for d = 2 and 45 to 55 for d = 1, K-means 13 to 19; the covariance type made no difference beyond the
 * noise. More than two coordinates are an upper guess. Elsewhere they may be off by a factor of two or three, which moves
 * the budget and breaks nothing.
 */
public record RunCost(
        int n, int d, int componentCount, int iterations, Algorithm algorithm, Initialization initialization) {
    /** What one run may take. */
    public static final Duration BUDGET = Duration.ofSeconds(10);

    public static RunCost of(RunSettings settings, Points points) {
        return new RunCost(
                points.n(),
                points.d(),
                settings.componentCount(),
                settings.maxIterations(),
                settings.algorithm(),
                settings.initialization());
    }

    /** The estimate. */
    public Duration time() {
        return Duration.ofNanos((long) (perIteration() * iterations + start()));
    }

    /** What is wrong with a run, its cost included; empty if it can be carried out. */
    public static List<SettingProblem> problems(RunSettings settings, Points points) {
        List<SettingProblem> problems = RunLimits.problems(settings, points);
        return problems.isEmpty() ? of(settings, points).problem().stream().toList() : problems;
    }

    /** What to change if the run is beyond the budget: the nearest values that are within it, one change each. */
    public Optional<SettingProblem> problem() {
        if (time().compareTo(BUDGET) <= 0) {
            return Optional.empty();
        }
        double budget = BUDGET.toNanos();
        double share = budget / time().toNanos();
        // At least 1: within the limits on n and K no start comes near the budget.
        long fittingIterations = Math.max(1, (long) ((budget - start()) / perIteration()));
        List<String> args = Stream.of(
                        fittingIterations,
                        (long) (n * share),
                        Math.max(1, (long) (componentCount * share)),
                        BUDGET.toSeconds())
                .map(Object::toString)
                .toList();
        return Optional.of(
                new SettingProblem("iterations", Integer.toString(iterations), CostRule.WITHIN_BUDGET, args));
    }

    private double perIteration() {
        double nanos = switch (algorithm) {
            case EM -> d == 2 ? 25 : 45.0 * d * d;
            case KMEANS -> kmeansNanos();
        };
        return nanos * n * componentCount;
    }

    private double start() {
        return initialization == Initialization.KMEANS
                ? kmeansNanos() * n * componentCount * RunLimits.MAX_ITERATIONS
                : 0;
    }

    private double kmeansNanos() {
        return Math.max(15, 7.0 * d);
    }
}
