package mixturelab.core.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogSumExpTest {
    @Test
    void normalizesLogarithms() {
        double[] values = {Math.log(1), Math.log(2), Math.log(5)};

        double logSum = LogSumExp.normalize(values, 0, 3);

        assertEquals(Math.log(8), logSum, 1e-15);
        assertArrayEquals(new double[] {0.125, 0.25, 0.625}, values, 1e-15);
    }

    @Test
    void touchesOnlyItsRow() {
        double[] values = {7, 0, 0, 7};

        assertEquals(Math.log(2), LogSumExp.normalize(values, 1, 2), 1e-15);
        assertArrayEquals(new double[] {7, 0.5, 0.5, 7}, values, 1e-15);
    }

    @Test
    void holdsWhereEveryExpUnderflowsOrOverflows() {
        for (double shift : new double[] {-1e6, 1e6}) {
            double[] values = {shift, shift + Math.log(3)};

            assertEquals(shift + Math.log(4), LogSumExp.normalize(values, 0, 2), 1e-9);
            assertArrayEquals(new double[] {0.25, 0.75}, values, 1e-9);
        }
    }

    @Test
    void minusInfinityHasShareZero() {
        double[] values = {Double.NEGATIVE_INFINITY, -3};

        assertEquals(-3, LogSumExp.normalize(values, 0, 2));
        assertArrayEquals(new double[] {0, 1}, values);
    }

    @Test
    void rowOfMinusInfinitiesIsSharedEvenly() {
        double[] values = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

        assertEquals(Double.NEGATIVE_INFINITY, LogSumExp.normalize(values, 0, 2));
        assertArrayEquals(new double[] {0.5, 0.5}, values);
    }

    @Test
    void skippedExponentsAreThoseThatMathExpTurnsToZero() {
        for (double difference = 740; difference < 750; difference += 0.125) {
            double[] values = {0, -difference};

            LogSumExp.normalize(values, 0, 2);

            assertEquals(Math.exp(-difference), values[1], "exp(-" + difference + ")");
        }
    }
}
