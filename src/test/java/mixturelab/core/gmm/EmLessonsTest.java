package mixturelab.core.gmm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.OptionalInt;
import mixturelab.core.dataset.Points;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lessons' small numbers: points 1, 2, 3 and two components. */
class EmLessonsTest {
    private static final Points POINTS = Points.of(1, new double[] {1, 2, 3});
    private static final double[] HALVES = {0.5, 0.5};

    /** "My log-likelihood decreased" is always a bug: these are the right values. */
    @ParameterizedTest
    @EnumSource(Em.By.class)
    void logLikelihoodRises(Em.By by) {
        Mixture initial = new Mixture(1, HALVES, new double[] {1, 3}, new double[] {1, 1});

        double[] values =
                by.run(POINTS, initial, Em.shape(CovarianceType.FULL, 0), 30).logLikelihoods();

        double[] expected = {-4.3893, -3.5492, -3.4868, -3.4183, -3.3862, -3.3818};
        assertArrayEquals(expected, Arrays.copyOf(values, expected.length), 5e-5);
        assertEquals(-3.3816, values[30], 5e-5);
    }

    @ParameterizedTest
    @EnumSource(Em.By.class)
    void componentCollapsesOnAPointWithoutAFloor(Em.By by) {
        Em.Run run = by.run(POINTS, collapsing(), Em.shape(CovarianceType.FULL, 0), 30);

        double[] expected = {-3.98, -3.31, -3.06, -1.94, 21.6};
        double[] values = run.logLikelihoods();
        assertEquals(expected.length, values.length);
        assertArrayEquals(Arrays.copyOf(expected, 4), Arrays.copyOf(values, 4), 5e-3);
        assertEquals(21.6, values[4], 0.05);
        assertEquals(OptionalInt.of(0), run.collapsed());
    }

    @ParameterizedTest
    @EnumSource(Em.By.class)
    void floorStopsTheCollapse(Em.By by) {
        double[] values = by.run(POINTS, collapsing(), Em.shape(CovarianceType.FULL, 0.001), 30)
                .logLikelihoods();

        assertEquals(31, values.length);
        assertEquals(-0.825, values[30], 5e-4);
        assertEquals(values[29], values[30], 1e-9, "settled");
    }

    private static Mixture collapsing() {
        return new Mixture(1, HALVES, new double[] {1, 2.6}, new double[] {0.2, 1});
    }
}
