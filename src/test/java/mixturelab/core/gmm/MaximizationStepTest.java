package mixturelab.core.gmm;

import static mixturelab.core.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import mixturelab.core.dataset.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaximizationStepTest {
    /** Corners of a 2 x 4 rectangle in the first component, two points of a diagonal in the second. */
    private static final Points POINTS = Points.of(2, new double[] {0, 0, 2, 0, 0, 4, 2, 4, 10, 10, 12, 12});

    private static final Responsibilities HARD = Responsibilities.hard(2, new int[] {0, 0, 0, 0, 1, 1});

    private static Mixture fit(CovarianceType type, double floor) {
        return MaximizationStep.of(POINTS, HARD, Em.shape(type, floor));
    }

    @ParameterizedTest
    @EnumSource
    void countsAndMeans(Em.By by) {
        Mixture mixture = by.start(POINTS, HARD, Em.shape(CovarianceType.FULL, 0));

        assertArrayEquals(new double[] {4 / 6.0, 2 / 6.0}, mixture.weights(), 1e-15);
        assertArrayEquals(new double[] {1, 2, 11, 11}, mixture.means(), 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void heldWeightsAreEqualWhateverTheCounts(Em.By by) {
        Responsibilities third = Responsibilities.hard(3, new int[] {0, 0, 0, 0, 2, 2});
        for (CovarianceType type : CovarianceType.values()) {
            Mixture free = by.start(POINTS, third, Em.shape(type, 0.5));
            Mixture equal = by.start(POINTS, third, new Shape(type, 0.5, Mixing.EQUAL));

            assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, equal.weights());
            assertArrayEquals(free.means(), equal.means());
            assertArrayEquals(free.covariances(), equal.covariances());
        }
    }

    @ParameterizedTest
    @EnumSource
    void fourShapesOfTheSameScatter(Em.By by) {
        assertArrayEquals(
                new double[] {1, 0, 0, 4, 1, 1, 1, 1},
                by.start(POINTS, HARD, Em.shape(CovarianceType.FULL, 0)).covariances(),
                1e-15);
        assertArrayEquals(
                new double[] {1, 0, 0, 4, 1, 0, 0, 1},
                by.start(POINTS, HARD, Em.shape(CovarianceType.DIAGONAL, 0)).covariances(),
                1e-15);
        assertArrayEquals(
                new double[] {2.5, 0, 0, 2.5, 1, 0, 0, 1},
                by.start(POINTS, HARD, Em.shape(CovarianceType.SPHERICAL, 0)).covariances(),
                1e-15);
        double[] tied = {1, 1 / 3.0, 1 / 3.0, 3, 1, 1 / 3.0, 1 / 3.0, 3};
        assertArrayEquals(
                tied, by.start(POINTS, HARD, Em.shape(CovarianceType.TIED, 0)).covariances(), 1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void floorIsAddedOnceToEveryVariance(CovarianceType type) {
        double[] without = fit(type, 0).covariances();
        double[] with = fit(type, 0.25).covariances();

        for (int j = 0; j < with.length; j++) {
            boolean variance = j % 4 == 0 || j % 4 == 3;
            assertEquals(without[j] + (variance ? 0.25 : 0), with[j], 1e-15, "number " + j);
        }
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.gmm.Em#problems")
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
                problem.by().start(problem.points(), new Responsibilities(1, ones), Em.shape(CovarianceType.FULL, 0));

        assertEquals(1, mixture.weight(0));
        assertClose(mean, mixture.means(), 1e-12);
        assertClose(covariance, mixture.covariances(), 1e-12);
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

        Responsibilities shares = new Responsibilities(2, responsibilities);
        for (CovarianceType type : CovarianceType.values()) {
            for (Em.By by : Em.By.values()) {
                Mixture atOrigin = by.start(Points.of(d, near), shares, Em.shape(type, 0));
                Mixture away = by.start(Points.of(d, far), shares, Em.shape(type, 0));

                assertClose(atOrigin.covariances(), away.covariances(), 1e-12);
                assertEquals(OptionalInt.empty(), Em.collapsed(away));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void componentWithoutPointsKeepsWhatItHad(CovarianceType type) {
        Responsibilities third = Responsibilities.hard(3, new int[] {0, 0, 0, 0, 2, 2});
        double[] means = {0, 0, 5, 6, 0, 0};
        double[] covariances = {1, 0, 0, 1, 7, 0, 0, 7, 1, 0, 0, 1};
        Mixture previous = new Mixture(2, new double[] {0.5, 0.25, 0.25}, means, covariances);

        Mixture mixture = MaximizationStep.of(POINTS, third, Em.shape(type, 0.5), previous);

        assertEquals(0, mixture.weight(1));
        assertArrayEquals(new double[] {5, 6}, mixture.mean(1));
        double[] kept = type == CovarianceType.TIED ? mixture.covariance(0) : previous.covariance(1);
        assertArrayEquals(kept, mixture.covariance(1), "no floor on top");
        Mixture living = fit(type, 0.5);
        assertArrayEquals(living.covariance(0), mixture.covariance(0), 1e-15);
        assertArrayEquals(living.covariance(1), mixture.covariance(2), 1e-15);
        Expectation expectation = ExpectationStep.of(POINTS, mixture);
        assertEquals(0, expectation.responsibilities().effectiveCounts()[1]);
        assertTrue(Double.isFinite(expectation.logLikelihood()));
    }

    @ParameterizedTest
    @EnumSource
    void componentWithoutPointsAtTheStartTakesThoseOfTheData(Em.By by) {
        Responsibilities third = Responsibilities.hard(3, new int[] {0, 0, 0, 0, 2, 2});

        Shape full = Em.shape(CovarianceType.FULL, 0.5);

        Mixture mixture = by.start(POINTS, third, full);

        Mixture data = by.start(POINTS, Responsibilities.hard(1, new int[6]), full);
        assertEquals(0, mixture.weight(1));
        assertArrayEquals(data.means(), mixture.mean(1));
        assertArrayEquals(data.covariances(), mixture.covariance(1));
    }

    @Test
    void verySmallCountsAreWithoutPoints() {
        double[] responsibilities = {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1 - 9e-11, 9e-11};
        Mixture previous =
                new Mixture(2, new double[] {0.5, 0.5}, new double[4], new double[] {1, 0, 0, 1, 1, 0, 0, 1});

        Mixture mixture = MaximizationStep.of(
                POINTS, new Responsibilities(2, responsibilities), Em.shape(CovarianceType.FULL, 0), previous);

        assertEquals(9e-11 / 6, mixture.weight(1), 1e-20);
        assertArrayEquals(previous.mean(1), mixture.mean(1));
        assertArrayEquals(previous.covariance(1), mixture.covariance(1));
    }

    @Test
    void wrongArgumentsAreRefused() {
        Responsibilities five = Responsibilities.hard(2, new int[] {0, 0, 0, 0, 1});
        Mixture three = new Mixture(2, new double[] {0, 0, 1}, new double[6], new double[12]);
        Shape full = Em.shape(CovarianceType.FULL, 0);

        for (Em.By by : Em.By.values()) {
            assertThrows(IllegalArgumentException.class, () -> by.start(POINTS, five, full));
        }
        assertThrows(IllegalArgumentException.class, () -> MaximizationStep.of(POINTS, HARD, full, three));
        for (double floor : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> Em.shape(CovarianceType.FULL, floor));
        }
    }
}
