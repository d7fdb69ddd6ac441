package mixturelab.core.engine;

import static mixturelab.core.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaximizationStepTest {
    /** Corners of a 2 x 4 rectangle in the first component, two points of a diagonal in the second. */
    private static final Points POINTS = Points.of(2, new double[] {0, 0, 2, 0, 0, 4, 2, 4, 10, 10, 12, 12});

    private static final Responsibilities HARD = Responsibilities.hard(2, new int[] {0, 0, 0, 0, 1, 1});

    private static double[] covariances(CovarianceType type, double floor) {
        return MaximizationStep.apply(POINTS, HARD, type, floor).covariances();
    }

    @Test
    void countsAndMeans() {
        Mixture mixture = MaximizationStep.apply(POINTS, HARD, CovarianceType.FULL, 0);

        assertArrayEquals(new double[] {4 / 6.0, 2 / 6.0}, mixture.weights(), 1e-15);
        assertArrayEquals(new double[] {1, 2, 11, 11}, mixture.means(), 1e-15);
    }

    @Test
    void fourShapesOfTheSameScatter() {
        assertArrayEquals(new double[] {1, 0, 0, 4, 1, 1, 1, 1}, covariances(CovarianceType.FULL, 0), 1e-15);
        assertArrayEquals(new double[] {1, 0, 0, 4, 1, 0, 0, 1}, covariances(CovarianceType.DIAGONAL, 0), 1e-15);
        assertArrayEquals(new double[] {2.5, 0, 0, 2.5, 1, 0, 0, 1}, covariances(CovarianceType.SPHERICAL, 0), 1e-15);
        double[] tied = {1, 1 / 3.0, 1 / 3.0, 3, 1, 1 / 3.0, 1 / 3.0, 3};
        assertArrayEquals(tied, covariances(CovarianceType.TIED, 0), 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void floorIsAddedOnceToEveryVariance(CovarianceType type) {
        double[] without = covariances(type, 0);
        double[] with = covariances(type, 0.25);

        for (int j = 0; j < with.length; j++) {
            boolean variance = j % 4 == 0 || j % 4 == 3;
            assertEquals(without[j] + (variance ? 0.25 : 0), with[j], 1e-15, "number " + j);
        }
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.engine.Em#problems")
    void oneComponentIsTheSampleMeanAndCovariance(Em.Problem problem) {
        int n = problem.points().n();
        int d = problem.points().d();
        double[] mean = new double[d];
        double[] covariance = new double[d * d];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < d; a++) {
                mean[a] += problem.points().get(i, a) / n;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d * d; j++) {
                covariance[j] += (problem.points().get(i, j / d) - mean[j / d])
                        * (problem.points().get(i, j % d) - mean[j % d])
                        / n;
            }
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);

        Mixture mixture =
                MaximizationStep.apply(problem.points(), new Responsibilities(1, ones), CovarianceType.FULL, 0);

        assertEquals(1, mixture.weight(0));
        assertClose(mean, mixture.means(), 1e-12);
        assertClose(covariance, mixture.covariances(), 1e-12);
        assertEquals(mixture, MaximizationStep.ofAllData(problem.points().toArray(), d, CovarianceType.FULL, 0));
    }

    /** Confusion X16: here E[x^2] - mean^2 is 0 or negative. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void holdsFarFromTheOrigin(int d) {
        Random random = new Random(d);
        double[] far = new double[100 * d];
        Arrays.setAll(far, j -> random.nextGaussian() + 1e8);
        double[] near = Arrays.stream(far).map(x -> x - 1e8).toArray();
        double[] responsibilities = new double[200];
        Arrays.setAll(responsibilities, j -> (j % 2 == 0 ? j : 199 - j + 1) / 200.0);

        for (CovarianceType type : CovarianceType.values()) {
            Mixture atOrigin = MaximizationStep.from(near, d, responsibilities, 2, type, 0, null);
            Mixture away = MaximizationStep.from(far, d, responsibilities, 2, type, 0, null);

            assertClose(atOrigin.covariances(), away.covariances(), 1e-12);
            assertEquals(OptionalInt.empty(), ExpectationStep.degenerateComponent(away));
        }
    }

    @ParameterizedTest
    @EnumSource
    void componentWithoutPointsKeepsWhatItHad(CovarianceType type) {
        Responsibilities third = Responsibilities.hard(3, new int[] {0, 0, 0, 0, 2, 2});
        double[] means = {0, 0, 5, 6, 0, 0};
        double[] covariances = {1, 0, 0, 1, 7, 0, 0, 7, 1, 0, 0, 1};
        Mixture previous = new Mixture(2, new double[] {0.5, 0.25, 0.25}, means, covariances);

        Mixture mixture = MaximizationStep.apply(POINTS, third, type, 0.5, previous);

        assertEquals(0, mixture.weight(1));
        assertArrayEquals(new double[] {5, 6}, mixture.mean(1));
        double[] kept = type == CovarianceType.TIED ? mixture.covariance(0) : previous.covariance(1);
        assertArrayEquals(kept, mixture.covariance(1), "no floor on top");
        Mixture living = MaximizationStep.apply(POINTS, HARD, type, 0.5);
        assertArrayEquals(living.covariance(0), mixture.covariance(0), 1e-15);
        assertArrayEquals(living.covariance(1), mixture.covariance(2), 1e-15);
        Expectation expectation = ExpectationStep.apply(POINTS, mixture);
        assertEquals(0, expectation.responsibilities().effectiveCounts()[1]);
        assertTrue(Double.isFinite(expectation.logLikelihood()));
    }

    @Test
    void componentWithoutPointsAtTheStartTakesThoseOfTheData() {
        Responsibilities third = Responsibilities.hard(3, new int[] {0, 0, 0, 0, 2, 2});

        Mixture mixture = MaximizationStep.apply(POINTS, third, CovarianceType.FULL, 0.5);

        Mixture data = MaximizationStep.ofAllData(POINTS.toArray(), 2, CovarianceType.FULL, 0.5);
        assertEquals(0, mixture.weight(1));
        assertArrayEquals(data.means(), mixture.mean(1));
        assertArrayEquals(data.covariances(), mixture.covariance(1));
    }

    @Test
    void verySmallCountsAreWithoutPoints() {
        double[] responsibilities = {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1 - 9e-11, 9e-11};
        Mixture previous =
                new Mixture(2, new double[] {0.5, 0.5}, new double[4], new double[] {1, 0, 0, 1, 1, 0, 0, 1});

        Mixture mixture = MaximizationStep.apply(
                POINTS, new Responsibilities(2, responsibilities), CovarianceType.FULL, 0, previous);

        assertEquals(9e-11 / 6, mixture.weight(1), 1e-20);
        assertArrayEquals(previous.mean(1), mixture.mean(1));
        assertArrayEquals(previous.covariance(1), mixture.covariance(1));
    }

    @Test
    void wrongArgumentsAreRefused() {
        Responsibilities five = Responsibilities.hard(2, new int[] {0, 0, 0, 0, 1});
        Mixture three = new Mixture(2, new double[] {0, 0, 1}, new double[6], new double[12]);
        CovarianceType full = CovarianceType.FULL;

        assertThrows(IllegalArgumentException.class, () -> MaximizationStep.apply(POINTS, five, full, 0));
        assertThrows(IllegalArgumentException.class, () -> MaximizationStep.apply(POINTS, HARD, full, 0, three));
        for (double floor : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> MaximizationStep.apply(POINTS, HARD, full, floor));
        }
    }

    /** The loops of the plane are written out; the general ones are their reference. */
    @Test
    void planeEqualsTheGeneralSums() {
        Random random = new Random(4);
        double[] points = random.doubles(200, -5, 5).toArray();
        double[] responsibilities = random.doubles(300).toArray();
        double[] counts = new double[3];
        double[] means = new double[6];
        double[] scatters = new double[12];
        WeightedMoments moments = new WeightedMoments(points, 2, responsibilities, 3);

        moments.means(counts, means);
        moments.scatters(means, scatters);

        for (double[] guesses : List.of(means, new double[6], new double[] {1e5, 0, 0, 1e6, -1e7, 1e7})) {
            MixtureBuilder builder = new MixtureBuilder(100, 2, 3, CovarianceType.FULL, 0);
            new PlanarMoments(points, responsibilities, 3, Workers.none()).run(guesses, 0, builder);
            assertClose(counts, builder.counts(), 1e-14);
            assertClose(means, builder.means(), 1e-14);
            assertClose(scatters, builder.scatters(), 1e-13);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void kernelsAllocateNothingPerPoint(int d) {
        int n = 20_000;
        Random random = new Random(d);
        double[] points = random.doubles((long) n * d).toArray();
        double[] responsibilities = random.doubles(3L * n, 0.1, 1).toArray();
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        // Once before: what Java itself allocates at the first call isn't ours.
        halfSteps(points, d, responsibilities);
        long before = thread.getCurrentThreadAllocatedBytes();
        halfSteps(points, d, responsibilities);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;

        assertTrue(allocated < 4L * n, allocated + " bytes");
    }

    private static void halfSteps(double[] points, int d, double[] responsibilities) {
        Mixture mixture = MaximizationStep.from(points, d, responsibilities, 3, CovarianceType.FULL, 0, null);
        ExpectationStep.into(
                points,
                new Mixture(d, new double[] {.3, .3, .4}, mixture.means(), mixture.covariances()),
                responsibilities);
    }
}
