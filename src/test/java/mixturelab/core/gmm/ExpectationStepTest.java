package mixturelab.core.gmm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import mixturelab.core.dataset.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationStepTest {
    private static final Points LINE = Points.of(1, new double[] {1, 2, 3});

    @Test
    void weighsTheDensities() {
        Mixture mixture = new Mixture(1, new double[] {0.75, 0.25}, new double[] {1, 3}, new double[] {1, 1});

        Expectation expectation = ExpectationStep.of(LINE, mixture);

        // At x = 2 the densities are equal, so the weights decide; at x = 1 they are in proportion 1 to exp(-2).
        assertArrayEquals(
                new double[] {0.75, 0.25}, expectation.responsibilities().row(1), 1e-15);
        double share = 0.75 / (0.75 + 0.25 * Math.exp(-2));
        assertEquals(share, expectation.responsibilities().get(0, 0), 1e-15);
    }

    @Test
    void deadComponentHasNoResponsibilityEvenWithASingularCovariance() {
        Mixture mixture = new Mixture(1, new double[] {0, 1}, new double[] {1, 2}, new double[] {0, 1});

        Expectation expectation = ExpectationStep.of(LINE, mixture);

        assertArrayEquals(
                new double[] {0, 1, 0, 1, 0, 1}, expectation.responsibilities().toArray());
        assertEquals(-1.5 * Math.log(2 * Math.PI) - 1, expectation.logLikelihood(), 1e-14);
    }

    @Test
    void aCollapsedComponentIsRefused() {
        double[] covariances = {1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0};
        Mixture mixture = new Mixture(2, new double[] {0.5, 0.25, 0.25}, new double[6], covariances);
        Points points = Points.ofRows(new double[] {0, 0});

        assertThrows(IllegalArgumentException.class, () -> ExpectationStep.of(points, mixture));
    }

    @Test
    void differentShapesAreRefused() {
        Mixture planar = new Mixture(2, new double[] {1}, new double[2], new double[] {1, 0, 0, 1});

        assertThrows(IllegalArgumentException.class, () -> ExpectationStep.of(LINE, planar));
        assertThrows(
                IllegalArgumentException.class,
                () -> ExpectationStep.of(Points.of(1, new double[] {1, 2}), planar),
                "2 numbers are one point of the plane only by accident");
    }

    @Test
    void aPointSoFarAwayThatTheNormOverflowsHasEqualShares() {
        Mixture mixture = new Mixture(1, new double[] {0.75, 0.25}, new double[] {1, 3}, new double[] {1, 1});

        Expectation expectation = ExpectationStep.of(Points.of(1, new double[] {1e200, 1}), mixture);

        assertEquals(Double.NEGATIVE_INFINITY, expectation.logLikelihood());
        assertArrayEquals(
                new double[] {0.5, 0.5}, expectation.responsibilities().row(0));
    }

    /** The formula without logarithms, point by point. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 150})
    void equalsThePlainFormula(int n) {
        Random random = new Random(n);
        for (int d = 1; d <= 3; d++) {
            Points points = Points.of(d, random.doubles((long) n * d, -4, 4).toArray());
            double[] means = random.doubles(3L * d, -3, 3).toArray();
            double[] covariances = new double[3 * d * d];
            for (int j = 0; j < covariances.length; j++) {
                covariances[j] = j % (d * d) % (d + 1) == 0 ? 1.5 : 0.3;
            }
            Mixture mixture = new Mixture(d, new double[] {0.2, 0.3, 0.5}, means, covariances);

            Expectation expectation = ExpectationStep.of(points, mixture);

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
