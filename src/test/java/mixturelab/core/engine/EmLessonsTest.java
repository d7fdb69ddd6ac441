package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.OptionalInt;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixture;
import org.junit.jupiter.api.Test;

/** The lessons' small numbers: points 1, 2, 3 and two components. */
class EmLessonsTest {
    private static final Points POINTS = Points.of(1, new double[] {1, 2, 3});
    private static final double[] HALVES = {0.5, 0.5};

    /** "My log-likelihood decreased" is always a bug: these are the right values. */
    @Test
    void logLikelihoodRises() {
        Mixture initial = new Mixture(1, HALVES, new double[] {1, 3}, new double[] {1, 1});

        double[] values = Em.run(POINTS, initial, CovarianceType.FULL, 0, 30).logLikelihoods();

        double[] expected = {-4.3893, -3.5492, -3.4868, -3.4183, -3.3862, -3.3818};
        assertArrayEquals(expected, Arrays.copyOf(values, expected.length), 5e-5);
        assertEquals(-3.3816, values[30], 5e-5);
    }

    @Test
    void componentCollapsesOnAPointWithoutAFloor() {
        Em.Run run = Em.run(POINTS, collapsing(), CovarianceType.FULL, 0, 30);

        double[] expected = {-3.98, -3.31, -3.06, -1.94, 21.6};
        double[] values = run.logLikelihoods();
        assertEquals(expected.length, values.length);
        assertArrayEquals(Arrays.copyOf(expected, 4), Arrays.copyOf(values, 4), 5e-3);
        assertEquals(21.6, values[4], 0.05);
        Mixture after = MaximizationStep.apply(
                POINTS, run.expectations().getLast().responsibilities(), CovarianceType.FULL, 0, run.fit());
        assertEquals(OptionalInt.of(0), ExpectationStep.degenerateComponent(after));
    }

    @Test
    void floorStopsTheCollapse() {
        double[] values =
                Em.run(POINTS, collapsing(), CovarianceType.FULL, 0.001, 30).logLikelihoods();

        assertEquals(31, values.length);
        assertEquals(-0.825, values[30], 5e-4);
        assertEquals(values[29], values[30], 1e-9, "settled");
    }

    private static Mixture collapsing() {
        return new Mixture(1, HALVES, new double[] {1, 2.6}, new double[] {0.2, 1});
    }
}
