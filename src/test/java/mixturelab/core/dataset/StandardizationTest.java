package mixturelab.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StandardizationTest {
    @Test
    void everyColumnGetsMeanZeroAndDeviationOne() {
        Points points = Standardization.apply(Points.of(2, new double[] {1, 100, 3, 100, 1, 300, 3, 300}));

        assertArrayEquals(new double[] {-1, -1, 1, -1, -1, 1, 1, 1}, points.toArray());
    }

    @Test
    void aColumnThatNeverChangesBecomesZero() {
        assertEquals(Points.of(1, new double[3]), Standardization.apply(Points.of(1, new double[] {0.1, 0.1, 0.1})));
    }

    @Test
    void theLargestNumbersDoNotOverflow() {
        assertArrayEquals(
                new double[] {-1, 1},
                Standardization.apply(Points.of(1, new double[] {-1.7e308, 1.7e308}))
                        .toArray());
    }
}
