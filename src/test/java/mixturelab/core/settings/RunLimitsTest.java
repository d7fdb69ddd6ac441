package mixturelab.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.run.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLimitsTest {
    private static final Points FIVE = Setup.line(1, 2, 3, 4, 5);

    private static List<String> faulty(Setup setup) {
        return RunLimits.problems(setup.settings(), FIVE).stream()
                .map(SettingProblem::parameter)
                .toList();
    }

    private static Setup manual(List<List<Double>> means, List<List<Double>> covariances, List<Double> weights) {
        return Setup.em(2).manual(new ManualStart(means, Optional.of(covariances), Optional.of(weights)));
    }

    @Test
    void theHomeworksSettingsAreFine() {
        assertEquals(List.of(), RunLimits.problems(Setup.em(3).settings(), FIVE));
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        Setup largest = Setup.em(5)
                .start(4294967295L)
                .iterations(1000)
                .patience(10)
                .tolerance(1e308)
                .floor(1e308);
        Setup smallest =
                Setup.em(1).start(0).iterations(1).patience(1).tolerance(0).floor(0);

        assertEquals(List.of(), faulty(largest));
        assertEquals(List.of(), faulty(smallest));
        assertEquals(List.of(), RunLimits.problems(Setup.em(12).settings()));
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        Setup all =
                Setup.em(13).start(-1).iterations(0).tolerance(-1).patience(11).floor(Double.NaN);

        assertEquals(List.of("start", "k", "iterations", "tolerance", "patience", "floor"), faulty(all));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> RunLimits.require(all.settings(), FIVE));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("k can't be \"13\": WHOLE_NUMBER [1, 12]"),
                refused.getMessage());
    }

    @Test
    void aProblemNamesTheValueAndWhatIsAllowed() {
        SettingProblem problem = RunLimits.problems(Setup.em(13).settings()).getFirst();

        assertEquals(new SettingProblem("k", "13", RunRule.WHOLE_NUMBER, List.of("1", "12")), problem);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 4294967296L, Long.MAX_VALUE})
    void seedsHave32Bits(long seed) {
        assertEquals(List.of("start"), faulty(Setup.em(1).start(seed)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3, 6})
    void thereAreOneToNComponents(int k) {
        assertEquals(List.of("k"), faulty(Setup.em(k)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE})
    void toleranceAndFloorAreFiniteAndNotNegative(double number) {
        assertEquals(
                List.of("tolerance", "floor"),
                faulty(Setup.em(1).tolerance(number).floor(number)));
    }

    @Test
    void aManualStartNeedsMeans() {
        assertEquals(List.of("means"), faulty(Setup.em(2).init(Initialization.MANUAL)));
    }

    @Test
    void aManualStartBelongsToTheManualInitializationOnly() {
        Setup setup = Setup.em(1).means(new double[] {1}).init(Initialization.BLOCKS);

        assertEquals(List.of("means"), faulty(setup));
    }

    @Test
    void manualMeansFitKAndThePoints() {
        assertEquals(List.of(), faulty(Setup.em(2).means(new double[] {1}, new double[] {2})));
        assertEquals(List.of("means"), faulty(Setup.em(3).means(new double[] {1}, new double[] {2})));
        assertEquals(List.of("means"), faulty(Setup.em(2).means(new double[] {1, 1}, new double[] {2, 2})));
        assertEquals(List.of("means"), faulty(Setup.em(2).means(new double[] {1}, new double[] {2, 2})));
        assertEquals(List.of("means"), faulty(Setup.em(2).means(new double[] {1}, new double[] {1e141})));
        assertEquals(List.of("means"), faulty(Setup.em(2).means(new double[] {1}, new double[] {Double.NaN})));
        assertEquals(List.of("means"), faulty(Setup.em(1).means(new double[0])));
    }

    @Test
    void manualCovariancesFitKAndD() {
        List<List<Double>> means = Setup.column(1, 2);
        List<Double> weights = List.of(0.5, 0.5);

        assertEquals(List.of(), faulty(manual(means, Setup.column(1, 0.1), weights)));
        for (List<List<Double>> bad : List.of(
                Setup.column(1),
                Setup.rows(new double[] {1}, new double[] {1, 0}),
                Setup.column(1, 0),
                Setup.column(1, -1),
                Setup.column(1, Double.NaN),
                Setup.column(1, 1e281))) {
            assertEquals(List.of("covariances"), faulty(manual(means, bad, weights)));
        }
    }

    @Test
    void manualCovariancesAreSymmetricAndPositiveDefinite() {
        double[] good = {2, 1, 1, 2};
        for (double[] bad : new double[][] {{1, 2, 2, 1}, {1, 1, 1, 1}, {2, 1, -1, 2}, {2, 1, 1.1, 2}, {0, 0, 0, 1}}) {
            List<SettingProblem> problems = RunLimits.problems(manual(
                            Setup.rows(new double[] {0, 0}, new double[] {1, 1}),
                            Setup.rows(good, bad),
                            List.of(0.5, 0.5))
                    .settings());

            assertEquals(1, problems.size());
            assertEquals(RunRule.POSITIVE_DEFINITE, problems.getFirst().rule());
            assertEquals(List.of("2"), problems.getFirst().args());
        }
    }

    @Test
    void halvesThatDifferByRoundingAreSymmetric() {
        Setup setup = manual(
                Setup.rows(new double[] {0, 0}, new double[] {1, 1}),
                Setup.rows(new double[] {1}, new double[] {2, 1.0000000000000002, 1, 2}),
                List.of(0.5, 0.5));

        assertEquals(List.of(), RunLimits.problems(setup.settings()));
    }

    @Test
    void manualWeightsAreSharesOfOne() {
        List<List<Double>> means = Setup.column(1, 2);
        List<List<Double>> covariances = Setup.column(1, 1);

        assertEquals(List.of(), faulty(manual(means, covariances, List.of(0.3, 0.7000005))));
        assertEquals(List.of(), faulty(manual(means, covariances, List.of(0.0, 1.0))));
        for (List<Double> bad : List.of(
                List.of(1.0), List.of(0.5, 0.6), List.of(-0.5, 1.5), List.of(0.3, 0.70001), List.of(Double.NaN, 1.0))) {
            assertEquals(List.of("weights"), faulty(manual(means, covariances, bad)));
        }
    }

    @Test
    void equalWeightsTakeNoOthers() {
        Setup setup = manual(Setup.column(1, 2), Setup.column(1, 1), List.of(0.5, 0.5))
                .mixing(Mixing.EQUAL);

        SettingProblem problem = RunLimits.problems(setup.settings()).getFirst();
        assertEquals("weights", problem.parameter());
        assertEquals(RunRule.ONLY_FREE, problem.rule());
    }

    @Test
    void coordinatesHaveALimit() {
        List<SettingProblem> problems = RunLimits.problems(Setup.em(1).settings(), Setup.line(1, -2e140));

        assertEquals(List.of(new SettingProblem("data", "2e140", RunRule.SIZE, List.of("1e140"))), problems);
    }
}
