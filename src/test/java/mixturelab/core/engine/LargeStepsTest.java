package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps for many coordinates beside those for few, and with and without their savings. */
class LargeStepsTest {
    private static final double FLOOR = 1e-3;

    /** Less, more and much more than a first part of the norm; several blocks of points, the last not full. */
    static Stream<Arguments> problems() {
        return Stream.of(16, 47, 130, 230)
                .flatMap(d -> Stream.of(true, false)
                        .flatMap(overlapping ->
                                Stream.of(CovarianceType.values()).map(type -> Arguments.of(d, overlapping, type))));
    }

    private static LargeData data(int d, boolean overlapping) {
        return LargeData.of(d, 500, d, overlapping);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theStepsAreThoseForFewCoordinates(int d, boolean overlapping, CovarianceType type) {
        LargeData data = data(d, overlapping);
        int n = data.points().n();

        Mixture mixture = MaximizationStep.apply(data.points(), data.start(), type, FLOOR);
        Expectation expectation = ExpectationStep.apply(data.points(), mixture);

        Mixture plain = plainMaximization(data, type);
        Golden.assertClose(plain.weights(), mixture.weights(), 1e-14);
        Golden.assertClose(plain.means(), mixture.means(), 1e-13);
        Golden.assertClose(plain.covariances(), mixture.covariances(), 1e-13);
        double[] responsibilities = new double[n * LargeData.COMPONENTS];
        ExpectationBlock block = new ExpectationBlock(plain, n);
        double logLikelihood = block.load(data.points().toArray(), 0, n);
        block.write(responsibilities, 0, n);
        assertEquals(logLikelihood, expectation.logLikelihood(), 1e-11 * Math.abs(logLikelihood));
        assertArrayEquals(responsibilities, expectation.responsibilities().toArray(), 1e-7);
    }

    private static Mixture plainMaximization(LargeData data, CovarianceType type) {
        Points points = data.points();
        MixtureBuilder builder = new MixtureBuilder(points.n(), points.d(), LargeData.COMPONENTS, type, FLOOR);
        WeightedMoments moments =
                new WeightedMoments(points.toArray(), points.d(), data.start().toArray(), LargeData.COMPONENTS);
        moments.means(builder.counts(), builder.means());
        moments.scatters(builder.means(), builder.scatters());
        for (int k = 0; k < LargeData.COMPONENTS; k++) {
            builder.finish(k);
        }
        return builder.build();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void noSavingShows(int d, boolean overlapping, CovarianceType type) {
        LargeData data = data(d, overlapping);
        List<Expectation> plain = run(data, type, Savings.NONE);
        for (Savings savings : List.of(
                new Savings(true, false, false),
                new Savings(false, true, false),
                new Savings(false, false, true),
                Savings.ALL)) {
            List<Expectation> saving = run(data, type, savings);
            for (int t = 0; t < plain.size(); t++) {
                double expected = plain.get(t).logLikelihood();
                assertEquals(expected, saving.get(t).logLikelihood(), 1e-12 * Math.abs(expected), savings + " " + t);
            }
            assertArrayEquals(likeliest(plain.getLast()), likeliest(saving.getLast()), savings.toString());
        }
    }

    /** Five iterations of EM. */
    private static List<Expectation> run(LargeData data, CovarianceType type, Savings savings) {
        List<Expectation> expectations = new ArrayList<>();
        Responsibilities responsibilities = data.start();
        Mixture mixture = null;
        for (int t = 0; t < 5; t++) {
            mixture = MaximizationStep.apply(
                    data.points(), responsibilities, type, FLOOR, mixture, savings, Workers.none());
            Expectation expectation = ExpectationStep.apply(data.points(), mixture, savings, Workers.none());
            responsibilities = expectation.responsibilities();
            expectations.add(expectation);
            assertArrayEquals(
                    likeliest(expectation),
                    MostResponsible.of(data.points(), mixture, savings, Workers.none())
                            .toArray());
        }
        return expectations;
    }

    private static int[] likeliest(Expectation expectation) {
        Responsibilities r = expectation.responsibilities();
        int[] likeliest = new int[r.n()];
        for (int i = 0; i < likeliest.length; i++) {
            for (int k = 1; k < r.componentCount(); k++) {
                likeliest[i] = r.get(i, k) > r.get(i, likeliest[i]) ? k : likeliest[i];
            }
        }
        return likeliest;
    }

    @Test
    void pruningLeavesOutWhatCannotMatter() {
        LargeData data = data(230, false);
        Mixture mixture = MaximizationStep.apply(data.points(), data.start(), CovarianceType.FULL, FLOOR);
        LargeMixture large = LargeMixture.of(mixture, Savings.ALL, Workers.none());
        double slack = 40;
        NormBlock all = new NormBlock(large, false, slack);
        NormBlock pruned = new NormBlock(large, true, slack);
        all.load(data.points(), 0, NormBlock.SIZE);
        pruned.load(data.points(), 0, NormBlock.SIZE);
        int leftOut = 0;
        for (int i = 0; i < NormBlock.SIZE; i++) {
            int row = i;
            double best = IntStream.range(0, LargeData.COMPONENTS)
                    .mapToDouble(k -> all.logJoint(row, k))
                    .max()
                    .orElseThrow();
            for (int k = 0; k < LargeData.COMPONENTS; k++) {
                double exact = all.logJoint(i, k);
                if (pruned.logJoint(i, k) == Double.NEGATIVE_INFINITY) {
                    leftOut++;
                    assertTrue(exact < best - slack, exact + " against " + best);
                } else {
                    assertEquals(exact, pruned.logJoint(i, k), 1e-10 * Math.abs(exact));
                }
            }
        }
        assertTrue(leftOut > NormBlock.SIZE, "most are left out, here " + leftOut);
    }

    @ParameterizedTest
    @EnumSource(CovarianceType.class)
    void theResultDoesNotDependOnTheThreads(CovarianceType type) {
        LargeData data = data(130, true);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Mixture alone = MaximizationStep.apply(data.points(), data.start(), type, FLOOR);
            for (int helpers = 1; helpers <= 3; helpers++) {
                Workers workers = Workers.of(threads, helpers);
                Mixture together = MaximizationStep.apply(data.points(), data.start(), type, FLOOR, workers);
                assertEquals(alone, together);
                assertEquals(
                        ExpectationStep.apply(data.points(), alone),
                        ExpectationStep.apply(data.points(), together, workers));
                assertEquals(
                        MostResponsible.of(data.points(), alone, Workers.none()),
                        MostResponsible.of(data.points(), together, workers));
            }
        }
    }

    @Test
    void aSingularComponentIsNamed() {
        LargeData data = data(47, false);
        Mixture mixture = MaximizationStep.apply(data.points(), data.start(), CovarianceType.FULL, 0);
        assertEquals(OptionalInt.of(0), ExpectationStep.degenerateComponent(mixture), "constants have no variance");
        assertThrows(IllegalArgumentException.class, () -> ExpectationStep.apply(data.points(), mixture));
        assertThrows(IllegalArgumentException.class, () -> MostResponsible.of(data.points(), mixture, Workers.none()));
        Mixture floored = MaximizationStep.apply(data.points(), data.start(), CovarianceType.FULL, FLOOR);
        assertEquals(OptionalInt.empty(), ExpectationStep.degenerateComponent(floored));

        double[] covariances = floored.covariances();
        int d = 47;
        int third = 2 * d * d;
        // Two coordinates that are the same one: no variance is 0, and yet the matrix is singular.
        for (int a = 0; a < d; a++) {
            covariances[third + 20 * d + a] = covariances[third + 10 * d + a];
        }
        for (int a = 0; a < d; a++) {
            covariances[third + a * d + 20] = covariances[third + a * d + 10];
        }
        Mixture doubled = new Mixture(d, floored.weights(), floored.means(), covariances);
        assertEquals(OptionalInt.of(2), ExpectationStep.degenerateComponent(doubled));
    }

    @ParameterizedTest
    @EnumSource(CovarianceType.class)
    void aComponentWithoutPointsKeepsWhatItWas(CovarianceType type) {
        LargeData data = data(47, true);
        int n = data.points().n();
        Responsibilities firstOnly = Responsibilities.hard(2, new int[n]);
        Mixture all = MaximizationStep.ofAllData(data.points().toArray(), 47, type, FLOOR);

        Mixture fresh = MaximizationStep.apply(data.points(), firstOnly, type, FLOOR);

        Golden.assertClose(all.mean(0), fresh.mean(1), 1e-13);
        Golden.assertClose(all.covariance(0), fresh.covariance(1), 1e-13);
        Expectation expectation = ExpectationStep.apply(data.points(), fresh);
        assertEquals(0, expectation.responsibilities().effectiveCounts()[1], "a dead component has no share");
        Mixture after = MaximizationStep.apply(data.points(), expectation.responsibilities(), type, FLOOR, fresh);
        assertArrayEquals(fresh.mean(1), after.mean(1));
    }

    @Test
    void pointsSoFarAwayThatTheNormOverflowsHaveEqualShares() {
        LargeData data = data(47, false);
        Mixture mixture = MaximizationStep.apply(data.points(), data.start(), CovarianceType.FULL, FLOOR);
        double[] far = data.points().toArray();
        Arrays.fill(far, 0, 47, 1e200);
        Expectation expectation = ExpectationStep.apply(Points.of(47, far), mixture);
        assertEquals(Double.NEGATIVE_INFINITY, expectation.logLikelihood());
        assertArrayEquals(
                new double[] {.25, .25, .25, .25},
                expectation.responsibilities().row(0));
    }

    @Test
    void givenUpWhenNobodyWantsIt() {
        LargeData data = data(47, true);
        Mixture mixture = MaximizationStep.apply(data.points(), data.start(), CovarianceType.FULL, FLOOR);
        Workers cancelled = Workers.none().until(() -> true);
        assertThrows(CancellationException.class, () -> ExpectationStep.apply(data.points(), mixture, cancelled));
        assertThrows(
                CancellationException.class,
                () -> MaximizationStep.apply(data.points(), data.start(), CovarianceType.FULL, FLOOR, cancelled));
        assertThrows(CancellationException.class, () -> MostResponsible.of(data.points(), mixture, cancelled));
    }
}
