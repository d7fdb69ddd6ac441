package mixturelab.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mixturelab.core.dataset.Points;
import mixturelab.core.random.RandomState;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.SettingProblem;
import mixturelab.jobs.JobPool;
import mixturelab.jobs.RunCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCostTest {
    private static final Points MANY = points(10_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=blobs&to=8&starts=20",
                "data=homework-1d&to=12&starts=20",
                "data=iris&to=12&starts=40",
                "data=rings&to=12&starts=100&algorithm=kmeans"
            })
    void theCataloguesSetsAreWithinTheBudget(String query) {
        SweepSettings sweep = Comparisons.sweepSettings(query);
        assertEquals(
                List.of(),
                CompareCost.problems(
                        sweep, Comparisons.CATALOGUE.create(sweep.run().data()).points()));
    }

    @Test
    void aThousandStartsAreWithinTheBudget() {
        StartsSettings starts = Comparisons.startsSettings("data=local-optima&k=3&starts=1000");
        assertEquals(
                List.of(),
                CompareCost.problems(starts, Comparisons.data("local-optima").points()));
    }

    @Test
    void tenThousandPointsAreAllowed() {
        assertEquals(List.of(), CompareCost.problems(Comparisons.sweepSettings("data=blobs&to=8"), MANY));
    }

    @Test
    void aSweepCostsWhatItsRunsCost() {
        SweepSettings sweep = Comparisons.sweepSettings("data=blobs&from=2&to=3&starts=4&folds=5");
        Duration runs = RunCost.of(sweep.run(2), MANY)
                .time()
                .plus(RunCost.of(sweep.run(3), MANY).time());
        // four starts on all points, and four times five on four fifths of them
        assertEquals(runs.multipliedBy(20), CompareCost.of(sweep, MANY));
        SweepSettings twenty = Comparisons.sweepSettings("data=blobs&from=2&to=3&starts=20&folds=5");
        assertEquals(runs.multipliedBy(20 + 4 * 5), CompareCost.of(twenty, MANY));
        SweepSettings blocks = Comparisons.sweepSettings("data=blobs&from=2&to=3&starts=4&folds=0&init=blocks");
        assertEquals(runs, CompareCost.of(blocks, MANY));
    }

    @Test
    void theNearestAllowedValuesFitAndTheNextOnesDoNot() {
        SweepSettings sweep = Comparisons.sweepSettings("data=blobs&from=1&to=9&starts=3");
        Map<String, Integer> nearest = CompareCost.problems(sweep, MANY).stream()
                .collect(Collectors.toMap(SettingProblem::parameter, CompareCostTest::most));
        assertEquals(
                List.of("folds", "iterations", "starts", "to"),
                nearest.keySet().stream().sorted().toList());
        assertNearest(nearest(nearest, "to"), to -> changed(sweep, to, 3, 5, 150));
        assertNearest(nearest(nearest, "starts"), starts -> changed(sweep, 9, starts, 5, 150));
        // one fold can't be
        assertEquals(0, nearest(nearest, "folds"));
        assertTrue(CompareCost.problems(changed(sweep, 9, 3, 0, 150), MANY).isEmpty());
        assertFalse(CompareCost.problems(changed(sweep, 9, 3, 2, 150), MANY).isEmpty());
        assertNearest(nearest(nearest, "iterations"), cap -> changed(sweep, 9, 3, 5, cap));
    }

    private static int nearest(Map<String, Integer> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private interface Change {
        SweepSettings to(int value);
    }

    private static void assertNearest(int value, Change change) {
        assertTrue(CompareCost.problems(change.to(value), MANY).isEmpty(), "fits: " + value);
        assertFalse(CompareCost.problems(change.to(value + 1), MANY).isEmpty(), "fits not: " + (value + 1));
    }

    private static SweepSettings changed(SweepSettings sweep, int to, int starts, int folds, int cap) {
        RunSettings run = sweep.run().with(RunTable.ITERATIONS, cap);
        return new SweepSettings(run, sweep.from(), to, starts, folds);
    }

    @Test
    void whereNoSingleChangeIsEnoughFewerPointsAre() {
        SweepSettings huge = Comparisons.sweepSettings("data=blobs&from=1&to=12&starts=100&folds=10&iterations=1000");
        SettingProblem problem = CompareCost.problems(huge, points(50_000)).getFirst();
        assertEquals("data", problem.parameter());
        assertEquals(List.of(), CompareCost.problems(huge, points(most(problem))));
        assertFalse(CompareCost.problems(huge, points(most(problem) + 1)).isEmpty());
    }

    @Test
    void onlyWhatThePointsAllowIsAccepted() {
        try (JobPool pool = new JobPool("limits", 1, 0, 1, 1)) {
            CompareService service = new CompareService(pool);
            assertEquals(
                    List.of("start", "to", "folds"),
                    service
                            .check(
                                    Comparisons.sweepSettings(
                                            "data=three-points&from=1&to=5&starts=2&folds=4&start=4294967295"),
                                    Comparisons.data("three-points"))
                            .problems()
                            .stream()
                            .map(SettingProblem::parameter)
                            .toList());
            assertEquals(
                    List.of("k", "start"),
                    service
                            .check(
                                    Comparisons.startsSettings("data=three-points&k=4&starts=3&start=4294967294"),
                                    Comparisons.data("three-points"))
                            .problems()
                            .stream()
                            .map(SettingProblem::parameter)
                            .toList());
        }
    }

    @Test
    void thePathToKMeansIsRefusedForTooManyPoints() {
        RunSettings run = Comparisons.startsSettings("data=blobs&k=12").run();
        assertEquals(List.of(), CompareCost.limitProblems(run, points(150)));
        SettingProblem problem = CompareCost.limitProblems(run, points(20_000)).getFirst();
        assertEquals("k", problem.parameter());
        assertEquals(List.of(), CompareCost.limitProblems(run.with(RunTable.K, most(problem)), points(20_000)));
    }

    private static int most(SettingProblem problem) {
        return Integer.parseInt(problem.args().getFirst());
    }

    private static Points points(int n) {
        RandomState random = new RandomState(1);
        double[] values = new double[2 * n];
        for (int j = 0; j < values.length; j++) {
            values[j] = random.normal();
        }
        return Points.of(2, values);
    }
}
