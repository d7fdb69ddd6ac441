package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine.Collapsed;
import mixturelab.core.engine.EmEngine.Explained;
import mixturelab.core.engine.EmEngine.OutOfRange;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine's door promises; {@link TextbookTest} holds its numbers to the textbook. */
class EmEngineTest {
    private static final Shape FULL = new Shape(CovarianceType.FULL, 1e-3, Mixing.FREE);

    /** Sizes of blocks and chunks, which may not show: 20,000 points fall into four chunks, the last one not full. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 65", "2, 1", "2, 2", "2, 63", "2, 64", "2, 1000", "2, 2001", "2, 20000", "3, 64", "3, 2001"
    })
    void everySizeEqualsTheTextbook(int d, int n) {
        Points points = points(n, d);
        Mixture mixture = start(d);
        Expectation expectation = ExpectationStep.of(points, mixture);

        Explained explained = explained(engine(points), mixture);

        assertEquals(
                expectation.logLikelihood(), explained.logLikelihood(), 1e-12 * Math.abs(expectation.logLikelihood()));
        assertArrayEquals(
                expectation.responsibilities().toArray(),
                explained.responsibilities().toArray(),
                1e-12);
        Mixture next = MaximizationStep.of(points, expectation.responsibilities(), FULL, mixture);
        Golden.assertClose(next.means(), explained.maximize().means(), 1e-12);
        Golden.assertClose(next.covariances(), explained.maximize().covariances(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void aSingleExpectationIsTheLoops(int d) {
        Points points = points(300, d);
        Explained explained = explained(engine(points), start(d));

        assertEquals(
                new Expectation(explained.responsibilities(), explained.logLikelihood()),
                EmEngine.expectation(points, start(d)));
        for (int i = 0; i < points.n(); i++) {
            assertEquals(1, Arrays.stream(explained.responsibilities().row(i)).sum(), 1e-15);
        }
        assertArrayEquals(
                explained.responsibilities().mostResponsible(),
                EmEngine.mostResponsible(points, start(d), Workers.none()).toArray());
    }

    /** Another mixture's sums would give wrong numbers without a word. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void aLaterExpectationEndsTheEarlierOne(int d) {
        Points points = points(50, d);
        EmEngine engine = engine(points);
        Explained first = explained(engine, start(d));
        Mixture next = first.maximize();
        assertEquals(next, first.maximize(), "as often as one likes before");
        double logLikelihood = first.logLikelihood();

        engine.expect(next);

        assertThrows(IllegalStateException.class, first::maximize);
        assertThrows(IllegalStateException.class, first::responsibilities);
        assertEquals(logLikelihood, first.logLikelihood());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void namesTheFirstCollapsedComponent(int d) {
        double[] covariances = start(d).covariances();
        covariances[d * d] = 0;
        covariances[2 * d * d] = 0;
        Mixture mixture = new Mixture(d, start(d).weights(), start(d).means(), covariances);
        Points points = points(50, d);

        assertEquals(new Collapsed(1), engine(points).expect(mixture));
        assertThrows(IllegalArgumentException.class, () -> EmEngine.expectation(points, mixture));
        assertThrows(IllegalArgumentException.class, () -> EmEngine.mostResponsible(points, mixture, Workers.none()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void aDeadComponentMayBeSingularAndStaysDead(int d) {
        double[] covariances = start(d).covariances();
        covariances[d * d] = 0;
        Mixture mixture = new Mixture(d, new double[] {0.5, 0, 0.5}, start(d).means(), covariances);

        Explained explained = explained(engine(points(50, d)), mixture);

        assertEquals(0, explained.responsibilities().effectiveCounts()[1]);
        Mixture next = explained.maximize();
        assertEquals(0, next.weight(1));
        assertArrayEquals(mixture.mean(1), next.mean(1));
        assertArrayEquals(mixture.covariance(1), next.covariance(1), "no floor on top");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void heldWeightsStayEqualEvenForAComponentWithoutPoints(int d) {
        double[] means = start(d).means();
        means[d] = 1e4;
        Mixture mixture = new Mixture(d, new double[] {.25, .25, .5}, means, start(d).covariances());
        EmEngine engine =
                EmEngine.on(points(50, d), 3, new Shape(CovarianceType.FULL, 1e-3, Mixing.EQUAL), Workers.none());

        Mixture next = explained(engine, mixture).maximize();

        assertArrayEquals(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, next.weights());
        assertArrayEquals(mixture.mean(1), next.mean(1));
        assertArrayEquals(mixture.covariance(1), next.covariance(1), "no floor on top");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void aPointSoFarAwayThatTheNormOverflowsIsOutOfRange(int d) {
        double[] values = points(50, d).toArray();
        values[0] = 1e200;

        assertEquals(new OutOfRange(), engine(Points.of(d, values)).expect(start(d)));
    }

    @Test
    void differentShapesAreRefused() {
        EmEngine engine = engine(points(50, 2));
        Mixture one = new Mixture(2, new double[] {1}, new double[2], new double[] {1, 0, 0, 1});

        assertThrows(IllegalArgumentException.class, () -> engine.expect(start(3)));
        assertThrows(IllegalArgumentException.class, () -> engine.expect(one));
        assertThrows(IllegalArgumentException.class, () -> engine.start(Responsibilities.hard(3, new int[49])));
        assertThrows(IllegalArgumentException.class, () -> engine.start(Responsibilities.hard(2, new int[50])));
        assertThrows(
                IllegalArgumentException.class,
                () -> EmEngine.expectation(Points.of(1, new double[] {1, 2}), one),
                "2 numbers are one point of the plane only by accident");
    }

    /** A guess of the means that is far off would cost digits. */
    @ParameterizedTest
    @EnumSource(CovarianceType.class)
    void aMeanThatTravelsFarLosesNothing(CovarianceType type) {
        Points points = Points.of(
                2, IntStream.range(0, 200).mapToDouble(j -> 1e8 + j * 37 % 101).toArray());
        Mixture mixture = new Mixture(2, new double[] {1}, new double[2], new double[] {1e14, 0, 0, 1e14});
        Shape shape = new Shape(type, 0, Mixing.FREE);

        Mixture moved = explained(EmEngine.on(points, 1, shape, Workers.none()), mixture)
                .maximize();

        Mixture expected = MaximizationStep.of(points, Responsibilities.hard(1, new int[100]), shape);
        Golden.assertClose(expected.means(), moved.means(), 1e-15);
        Golden.assertClose(expected.covariances(), moved.covariances(), 1e-12);
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        Points points = points(40_000, 2);
        try (ExecutorService helper = Executors.newSingleThreadExecutor()) {
            Explained alone = explained(engine(points), start(2));
            Explained shared = explained(EmEngine.on(points, 3, FULL, Workers.of(helper, 1)), start(2));

            assertEquals(alone.logLikelihood(), shared.logLikelihood());
            assertEquals(alone.maximize(), shared.maximize());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anIterationAllocatesNothingPerPoint(int d) {
        int n = 20_000;
        EmEngine engine = engine(points(n, d));
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        // Once before: what Java itself allocates at the first call isn't ours.
        explained(engine, start(d)).maximize();
        long before = thread.getCurrentThreadAllocatedBytes();
        explained(engine, start(d)).maximize();
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;

        assertTrue(allocated < 4L * n, allocated + " bytes");
    }

    private static EmEngine engine(Points points) {
        return EmEngine.on(points, 3, FULL, Workers.none());
    }

    private static Explained explained(EmEngine engine, Mixture mixture) {
        return assertInstanceOf(Explained.class, engine.expect(mixture));
    }

    /** Three clouds, one after the other. */
    private static Points points(int n, int d) {
        Random random = new Random(n + d);
        return Points.of(
                d,
                IntStream.range(0, n * d)
                        .mapToDouble(j -> 4 * (j / d % 3) + random.nextGaussian())
                        .toArray());
    }

    private static Mixture start(int d) {
        double[] means = new double[3 * d];
        double[] covariances = new double[3 * d * d];
        for (int k = 0; k < 3; k++) {
            for (int a = 0; a < d; a++) {
                means[k * d + a] = 3 * k + a;
                covariances[(k * d + a) * d + a] = 4;
            }
        }
        return new Mixture(d, new double[] {.25, .25, .5}, means, covariances);
    }
}
