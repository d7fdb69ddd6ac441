package mixturelab.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunLimits;
import mixturelab.core.settings.SettingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunCostTest {
    private static final int MAX_POINTS = 50_000;

    @Test
    void theHomeworksRunIsSmall() {
        RunCost homework = new RunCost(150, 2, 3, 150, Algorithm.EM, Initialization.BLOCKS);
        assertTrue(
                homework.time().compareTo(RunService.SMALL) < 0, homework.time().toString());
        assertEquals(Optional.empty(), homework.problem());
    }

    @Test
    void tenThousandPointsAreHeavyAndAllowed() {
        RunCost cost = new RunCost(10_000, 2, 5, 150, Algorithm.EM, Initialization.BLOCKS);
        assertTrue(cost.time().compareTo(RunService.SMALL) > 0, cost.time().toString());
        assertEquals(Optional.empty(), cost.problem());
    }

    @ParameterizedTest
    @EnumSource(Initialization.class)
    void theNearestAllowedValuesFitAndTheNextOnesDoNot(Initialization initialization) {
        RunCost cost = em(MAX_POINTS, 12, 1000, initialization);
        SettingProblem problem = cost.problem().orElseThrow();
        List<Integer> nearest = problem.args().stream().map(Integer::valueOf).toList();
        assertEquals("iterations", problem.parameter());
        assertEquals("1000", problem.value());
        assertTrue(fits(em(MAX_POINTS, 12, nearest.get(0), initialization)));
        assertFalse(fits(em(MAX_POINTS, 12, nearest.get(0) + 1, initialization)));
        assertTrue(fits(em(nearest.get(1), 12, 1000, initialization)));
        assertFalse(fits(em(nearest.get(1) + 1, 12, 1000, initialization)));
        assertTrue(fits(em(MAX_POINTS, nearest.get(2), 1000, initialization)));
        assertFalse(fits(em(MAX_POINTS, nearest.get(2) + 1, 1000, initialization)));
    }

    @Test
    void someIterationsAlwaysFit() {
        for (Algorithm algorithm : Algorithm.values()) {
            for (Initialization initialization : Initialization.values()) {
                for (int d = 1; d <= 2; d++) {
                    assertTrue(
                            fits(new RunCost(MAX_POINTS, d, RunLimits.MAX_COMPONENTS, 20, algorithm, initialization)));
                }
            }
        }
    }

    private static RunCost em(int n, int componentCount, int iterations, Initialization initialization) {
        return new RunCost(n, 2, componentCount, iterations, Algorithm.EM, initialization);
    }

    private static boolean fits(RunCost cost) {
        return cost.problem().isEmpty();
    }
}
