package mixturelab.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogSumExpTest {
    @Test
    void isTheLogarithmOfTheSum() {
        assertEquals(Math.log(8), LogSumExp.of(Math.log(1), Math.log(2), Math.log(5)), 1e-15);
        assertEquals(-3, LogSumExp.of(-3));
    }

    @Test
    void holdsWhereEveryExpUnderflowsOrOverflows() {
        for (double shift : new double[] {-1e6, 1e6}) {
            assertEquals(shift + Math.log(4), LogSumExp.of(shift, shift + Math.log(3)), 1e-9);
        }
    }

    @Test
    void minusInfinityAddsNothing() {
        assertEquals(-3, LogSumExp.of(Double.NEGATIVE_INFINITY, -3));
        assertEquals(Double.NEGATIVE_INFINITY, LogSumExp.of(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));
    }

    @Test
    void whatIsNoNumberStaysNone() {
        assertEquals(Double.NaN, LogSumExp.of(1, Double.NaN));
    }
}
