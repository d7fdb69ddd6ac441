package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.Mixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationStepTest {
    private static final Points LINE = Points.of(1, new double[] {1, 2, 3});

    @Test
    void weighsTheDensities() {
        Mixture mixture = new Mixture(1, new double[] {0.75, 0.25}, new double[] {1, 3}, new double[] {1, 1});

        Expectation expectation = ExpectationStep.apply(LINE, mixture);

        // At x = 2 the densities are equal, so the weights decide; at x = 1 they are in proportion 1 to exp(-2).
        assertArrayEquals(
                new double[] {0.75, 0.25}, expectation.responsibilities().row(1), 1e-15);
        double share = 0.75 / (0.75 + 0.25 * Math.exp(-2));
        assertEquals(share, expectation.responsibilities().get(0, 0), 1e-15);
    }

    @Test
    void deadComponentHasNoResponsibilityEvenWithASingularCovariance() {
        Mixture mixture = new Mixture(1, new double[] {0, 1}, new double[] {1, 2}, new double[] {0, 1});

        Expectation expectation = ExpectationStep.apply(LINE, mixture);

        assertEquals(OptionalInt.empty(), ExpectationStep.degenerateComponent(mixture));
        assertArrayEquals(
                new double[] {0, 1, 0, 1, 0, 1}, expectation.responsibilities().toArray());
        assertEquals(-1.5 * Math.log(2 * Math.PI) - 1, expectation.logLikelihood(), 1e-14);
    }

    @Test
    void namesTheFirstCollapsedComponent() {
        double[] covariances = {1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0};
        Mixture mixture = new Mixture(2, new double[] {0.5, 0.25, 0.25}, new double[6], covariances);
        Points points = Points.ofRows(new double[] {0, 0});

        assertEquals(OptionalInt.of(1), ExpectationStep.degenerateComponent(mixture));
        assertThrows(IllegalArgumentException.class, () -> ExpectationStep.apply(points, mixture));
    }

    @Test
    void differentShapesAreRefused() {
        Mixture planar = new Mixture(2, new double[] {1}, new double[2], new double[] {1, 0, 0, 1});

        assertThrows(IllegalArgumentException.class, () -> ExpectationStep.apply(LINE, planar));
        assertThrows(
                IllegalArgumentException.class,
                () -> ExpectationStep.apply(Points.of(1, new double[] {1, 2}), planar),
                "2 numbers are one point of the plane only by accident");
        assertThrows(
                IllegalArgumentException.class,
                () -> ExpectationStep.into(new double[4], planar, new double[1]),
                "two points, room for one");
        assertThrows(IllegalArgumentException.class, () -> ExpectationStep.into(new double[3], planar, new double[1]));
    }

    /** Blocks of points, and the plane's own loop among them, against the density of one point. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void blocksEqualTheDensityOfOnePoint(int d) {
        Random random = new Random(3);
        double[] covariance = new double[d * d];
        Arrays.setAll(covariance, j -> j % (d + 1) == 0 ? d + j : -0.9);
        double[] mean = random.doubles(d, -2, 2).toArray();
        ComponentDensity density = new ComponentDensity(mean, covariance);
        double[][] coordinates = new double[d][];
        Arrays.setAll(coordinates, a -> random.doubles(100, -20, 20).toArray());
        double[] joint = new double[101];

        density.logJoint(coordinates, 100, -0.7, new double[d][100], joint);

        for (int i = 0; i < 100; i++) {
            int column = i;
            double[] point =
                    Arrays.stream(coordinates).mapToDouble(row -> row[column]).toArray();
            double expected = -0.7 + density.logDensity(point);
            assertEquals(expected, joint[i], 1e-13 * Math.abs(expected));
        }
        assertEquals(0, joint[100], "beyond the count");
    }

    /** The textbook's formula, point by point, whatever blocks n falls into. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 150, 1000, 2001})
    void everySizeEqualsThePlainFormula(int n) {
        Random random = new Random(n);
        for (int d = 1; d <= 3; d++) {
            Points points = Points.of(d, random.doubles((long) n * d, -4, 4).toArray());
            double[] means = random.doubles(3L * d, -3, 3).toArray();
            double[] covariances = new double[3 * d * d];
            for (int j = 0; j < covariances.length; j++) {
                covariances[j] = j % (d * d) % (d + 1) == 0 ? 1.5 : 0.3;
            }
            Mixture mixture = new Mixture(d, new double[] {0.2, 0.3, 0.5}, means, covariances);

            Expectation expectation = ExpectationStep.apply(points, mixture);

            double logLikelihood = 0;
            for (int i = 0; i < n; i++) {
                double[] terms = new double[3];
                for (int k = 0; k < 3; k++) {
                    terms[k] = mixture.weight(k) * mixture.gaussian(k).density(points.row(i));
                }
                double sum = Arrays.stream(terms).sum();
                for (int k = 0; k < 3; k++) {
                    assertEquals(terms[k] / sum, expectation.responsibilities().get(i, k), 1e-12);
                }
                logLikelihood += Math.log(sum);
            }
            assertEquals(logLikelihood, expectation.logLikelihood(), 1e-12 * Math.abs(logLikelihood));
        }
    }
}
