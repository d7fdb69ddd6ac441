package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShareBlockTest {
    /** One column of its own. */
    private static double normalize(double[] values) {
        ShareBlock block = new ShareBlock(values.length, 1);
        for (int j = 0; j < values.length; j++) {
            block.row(j)[0] = values[j];
        }
        double logSum = block.normalize(1);
        for (int j = 0; j < values.length; j++) {
            values[j] = block.row(j)[0];
        }
        return logSum;
    }

    @Test
    void normalizesLogarithms() {
        double[] values = {Math.log(1), Math.log(2), Math.log(5)};

        double logSum = normalize(values);

        assertEquals(Math.log(8), logSum, 1e-15);
        assertArrayEquals(new double[] {0.125, 0.25, 0.625}, values, 1e-15);
    }

    @Test
    void touchesOnlyTheColumnsThatAreFilled() {
        ShareBlock block = new ShareBlock(2, 3);
        block.row(0)[2] = 7;

        assertEquals(2 * Math.log(2), block.normalize(2), 1e-15);
        assertArrayEquals(new double[] {0.5, 0.5, 7}, block.row(0));
    }

    @Test
    void holdsWhereEveryExpUnderflowsOrOverflows() {
        for (double shift : new double[] {-1e6, 1e6}) {
            double[] values = {shift, shift + Math.log(3)};

            assertEquals(shift + Math.log(4), normalize(values), 1e-9);
            assertArrayEquals(new double[] {0.25, 0.75}, values, 1e-9);
        }
    }

    @Test
    void minusInfinityHasShareZero() {
        double[] values = {Double.NEGATIVE_INFINITY, -3};

        assertEquals(-3, normalize(values));
        assertArrayEquals(new double[] {0, 1}, values);
    }

    @Test
    void columnOfMinusInfinitiesIsSharedEvenly() {
        double[] values = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

        assertEquals(Double.NEGATIVE_INFINITY, normalize(values));
        assertArrayEquals(new double[] {0.5, 0.5}, values);
    }

    /** The product of 2,000 sums of 12 is 10^2158; its logarithm is taken in parts. */
    @Test
    void manyColumnsDontOverflow() {
        ShareBlock block = new ShareBlock(12, 2000);

        assertEquals(2000 * Math.log(12), block.normalize(2000), 1e-9);
    }
}
