package mixturelab.core.settings;

import static mixturelab.core.settings.RunRule.AT_MOST_POINTS;
import static mixturelab.core.settings.RunRule.MEAN_WIDTH;
import static mixturelab.core.settings.RunRule.SIZE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mixturelab.core.dataset.Points;
import mixturelab.core.random.RandomState;

/** Which settings a run accepts. Everything that is wrong is reported at once. */
public final class RunLimits {
    /** The largest K: more components can't be told apart by color, marker and letter. */
    public static final int MAX_COMPONENTS = 12;

    /** The largest cap on iterations. */
    public static final int MAX_ITERATIONS = 1000;

    /** The largest patience. */
    public static final int MAX_PATIENCE = 10;

    /** The largest seed, as in NumPy; the smallest is 0. */
    public static final long MAX_SEED = RandomState.MAX_SEED;

    /**
     * The largest coordinate in size. Covariances and inertia are sums of squares, and 1e140 leaves their sum over up
     * to 1e26 numbers below the largest double (1.8e308), so that no sum in
     * a run can overflow.
     */
    public static final double MAX_COORDINATE = 1e140;

    /** The largest floor and tolerance: finite, with room for a variance to be added. */
    public static final double MAX_NUMBER = 1e308;

    private RunLimits() {}

    /** What is wrong with the settings whatever the points are, in the order of a link; empty if nothing is. */
    public static List<SettingProblem> problems(RunSettings settings) {
        return RunTable.PARTS.stream()
                .flatMap(part -> part.problems(settings).stream())
                .toList();
    }

    /** What is wrong with the settings for these points, or with the points; empty if nothing is. */
    public static List<SettingProblem> problems(RunSettings settings, Points points) {
        List<SettingProblem> problems = new ArrayList<>(problems(settings));
        double largest = Arrays.stream(points.toArray()).map(Math::abs).max().orElse(0);
        if (largest > MAX_COORDINATE) {
            problems.add(SettingProblem.of("data", LinkText.of(largest), SIZE, LinkText.of(MAX_COORDINATE)));
        }
        if (settings.componentCount() > points.n() && isFine(problems, "k")) {
            problems.add(SettingProblem.of("k", settings.componentCount(), AT_MOST_POINTS, points.n()));
        }
        if (settings.manual().isPresent() && isFine(problems, "means")) {
            List<List<Double>> means = settings.manual().get().means();
            if (means.getFirst().size() != points.d()) {
                problems.add(SettingProblem.of("means", LinkText.of(means), MEAN_WIDTH, points.d()));
            }
        }
        return problems;
    }

    private static boolean isFine(List<SettingProblem> problems, String parameter) {
        return problems.stream().noneMatch(problem -> problem.parameter().equals(parameter));
    }

    /**
     * Lets good settings pass.
     *
     * @throws IllegalArgumentException naming every problem
     */
    public static void require(RunSettings settings, Points points) {
        List<SettingProblem> problems = problems(settings, points);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(SettingProblem::toString).collect(Collectors.joining("; ")));
        }
    }
}
