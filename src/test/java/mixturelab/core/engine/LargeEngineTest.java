package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine.Collapsed;
import mixturelab.core.engine.EmEngine.Explained;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.ExpectationStep;
import mixturelab.core.gmm.MaximizationStep;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps for many coordinates beside the textbook's, and with and without their savings. */
class LargeEngineTest {
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
    void theStepsAreTheTextbooks(int d, boolean overlapping, CovarianceType type) {
        LargeData data = data(d, overlapping);
        EmEngine engine = engine(data, type, Savings.ALL);

        Mixture mixture = engine.start(data.start());

        Mixture textbook = MaximizationStep.of(data.points(), data.start(), shape(type));
        Golden.assertClose(textbook.weights(), mixture.weights(), 1e-14);
        Golden.assertClose(textbook.means(), mixture.means(), 1e-13);
        Golden.assertClose(textbook.covariances(), mixture.covariances(), 1e-13);
        Explained explained = explained(engine, mixture);
        Expectation expectation = ExpectationStep.of(data.points(), mixture);
        double logLikelihood = expectation.logLikelihood();
        assertEquals(logLikelihood, explained.logLikelihood(), 1e-11 * Math.abs(logLikelihood));
        assertArrayEquals(
                expectation.responsibilities().toArray(),
                explained.responsibilities().toArray(),
                1e-7);
    }

    private static Shape shape(CovarianceType type) {
        return new Shape(type, FLOOR, Mixing.FREE);
    }

    private static EmEngine engine(LargeData data, CovarianceType type, Savings savings) {
        return EmEngine.on(data.points(), LargeData.COMPONENTS, shape(type), savings, Workers.none());
    }

    private static Explained explained(EmEngine engine, Mixture mixture) {
        return assertInstanceOf(Explained.class, engine.expect(mixture));
    }

    private static Mixture fitted(LargeData data) {
        return engine(data, CovarianceType.FULL, Savings.ALL).start(data.start());
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
            assertArrayEquals(
                    plain.getLast().responsibilities().mostResponsible(),
                    saving.getLast().responsibilities().mostResponsible(),
                    savings.toString());
        }
    }

    /** Five iterations of EM. */
    private static List<Expectation> run(LargeData data, CovarianceType type, Savings savings) {
        EmEngine engine = engine(data, type, savings);
        List<Expectation> expectations = new ArrayList<>();
        Mixture mixture = engine.start(data.start());
        for (int t = 0; t < 5; t++) {
            Explained explained = explained(engine, mixture);
            expectations.add(new Expectation(explained.responsibilities(), explained.logLikelihood()));
            assertArrayEquals(
                    explained.responsibilities().mostResponsible(),
                    EmEngine.mostResponsible(data.points(), mixture, savings, Workers.none())
                            .toArray());
            mixture = explained.maximize();
        }
        return expectations;
    }

    @Test
    void pruningLeavesOutWhatCannotMatter() {
        LargeData data = data(230, false);
        Mixture mixture = fitted(data);
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
            EmEngine one = engine(data, type, Savings.ALL);
            Mixture alone = one.start(data.start());
            Explained expected = explained(one, alone);
            for (int helpers = 1; helpers <= 3; helpers++) {
                Workers workers = Workers.of(threads, helpers);
                EmEngine several = EmEngine.on(data.points(), LargeData.COMPONENTS, shape(type), workers);
                assertEquals(alone, several.start(data.start()));
                Explained explained = explained(several, alone);
                assertEquals(expected.logLikelihood(), explained.logLikelihood());
                assertEquals(expected.responsibilities(), explained.responsibilities());
                assertEquals(expected.maximize(), explained.maximize());
                assertEquals(
                        EmEngine.mostResponsible(data.points(), alone, Workers.none()),
                        EmEngine.mostResponsible(data.points(), alone, workers));
            }
        }
    }

    @Test
    void aSingularComponentIsNamed() {
        LargeData data = data(47, false);
        Shape noFloor = new Shape(CovarianceType.FULL, 0, Mixing.FREE);
        EmEngine engine = EmEngine.on(data.points(), LargeData.COMPONENTS, noFloor, Workers.none());
        Mixture mixture = engine.start(data.start());
        assertEquals(new Collapsed(0), engine.expect(mixture), "constants have no variance");

        Mixture floored = fitted(data);
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
        assertEquals(new Collapsed(2), engine.expect(doubled));
    }

    @ParameterizedTest
    @EnumSource(CovarianceType.class)
    void aComponentWithoutPointsKeepsWhatItWas(CovarianceType type) {
        LargeData data = data(47, true);
        int n = data.points().n();
        Responsibilities firstOnly = Responsibilities.hard(2, new int[n]);
        Mixture all =
                EmEngine.on(data.points(), 1, shape(type), Workers.none()).start(Responsibilities.hard(1, new int[n]));
        EmEngine engine = EmEngine.on(data.points(), 2, shape(type), Workers.none());

        Mixture fresh = engine.start(firstOnly);

        Golden.assertClose(all.mean(0), fresh.mean(1), 1e-13);
        Golden.assertClose(all.covariance(0), fresh.covariance(1), 1e-13);
        Explained explained = explained(engine, fresh);
        assertEquals(0, explained.responsibilities().effectiveCounts()[1], "a dead component has no share");
        assertArrayEquals(fresh.mean(1), explained.maximize().mean(1));
    }

    @Test
    void pointsSoFarAwayThatTheNormOverflowsHaveEqualShares() {
        LargeData data = data(47, false);
        Mixture mixture = fitted(data);
        double[] far = data.points().toArray();
        Arrays.fill(far, 0, 47, 1e200);
        Expectation expectation = EmEngine.expectation(Points.of(47, far), mixture);
        assertEquals(Double.NEGATIVE_INFINITY, expectation.logLikelihood());
        assertArrayEquals(
                new double[] {.25, .25, .25, .25},
                expectation.responsibilities().row(0));
    }

    @Test
    void givenUpWhenNobodyWantsIt() {
        LargeData data = data(47, true);
        Mixture mixture = fitted(data);
        Workers cancelled = Workers.none().until(() -> true);
        EmEngine engine = EmEngine.on(data.points(), LargeData.COMPONENTS, shape(CovarianceType.FULL), cancelled);
        assertThrows(CancellationException.class, () -> engine.expect(mixture));
        assertThrows(CancellationException.class, () -> engine.start(data.start()));
        assertThrows(CancellationException.class, () -> EmEngine.mostResponsible(data.points(), mixture, cancelled));
    }
}
