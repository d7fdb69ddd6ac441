package mixturelab.core.gmm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.Random;
import mixturelab.core.dataset.Points;
import org.junit.jupiter.api.Test;

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

    /** The loops of the plane are written out; the general density is their reference. */
    @Test
    void planeEqualsTheGeneralDensity() {
        Random random = new Random(3);
        double[] mean = {1, -2};
        double[] covariance = {2, -1.9, -1.9, 3};
        ComponentDensity density = new ComponentDensity(mean, covariance);
        double[] points = random.doubles(200, -20, 20).toArray();
        double[] joint = new double[3 * 100];

        density.logJoint(points, -0.7, joint, 3, 1);

        for (int i = 0; i < 100; i++) {
            double expected = -0.7 + density.logDensity(points, 2 * i);
            assertEquals(expected, joint[3 * i + 1], 1e-13 * Math.abs(expected), "point " + i);
            assertTrue(joint[3 * i] == 0 && joint[3 * i + 2] == 0, "other columns untouched");
        }
    }
}
