package mixturelab.core.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 20})
    void factorTimesItsTransposeIsTheMatrix(int d) {
        double[] matrix = positiveDefinite(d, new Random(d));
        double[] factor = matrix.clone();

        assertEquals(-1, Cholesky.factorize(factor, 0, d));

        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int c = 0; c <= j; c++) {
                    product += factor[i * d + c] * factor[j * d + c];
                }
                assertEquals(matrix[i * d + j], product, 1e-12 * d, "element " + i + ", " + j);
            }
        }
    }

    @Test
    void determinantAndNormOfAKnownMatrix() {
        // A = [4 2; 2 10]: det = 36, inverse = [10 -2; -2 4] / 36
        double[] factor = {99, 4, 2, 2, 10};

        assertEquals(-1, Cholesky.factorize(factor, 1, 2));

        assertArrayEquals(new double[] {99, 2, 2, 1, 3}, factor, 1e-15, "lower triangle replaced, the rest untouched");
        assertEquals(Math.log(36), Cholesky.logDeterminant(factor, 1, 2), 1e-14);
        assertEquals(18.0 / 36, Cholesky.squaredNorm(factor, 1, new double[] {1, -1}), 1e-15);
    }

    @Test
    void namesTheFirstBadRow() {
        assertEquals(0, Cholesky.factorize(new double[] {0}, 0, 1), "variance 0");
        assertEquals(0, Cholesky.factorize(new double[] {-1}, 0, 1), "negative variance");
        assertEquals(0, Cholesky.factorize(new double[] {Double.POSITIVE_INFINITY}, 0, 1), "infinite");
        assertEquals(0, Cholesky.factorize(new double[] {Double.NaN}, 0, 1), "not a number");
        assertEquals(1, Cholesky.factorize(new double[] {1, 1, 1, 1}, 0, 2), "points on a line");
        assertEquals(2, Cholesky.factorize(new double[] {1, 0, 1, 0, 1, 1, 1, 1, 2}, 0, 3), "third = first + second");
        assertEquals(1, Cholesky.factorize(new double[] {1, 2, 2, 1}, 0, 2), "indefinite");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e9})
    void rescalingChangesNothingAboutTheVerdict(double s) {
        double justRegular = 1 - 1e-12;
        double justSingular = 1 - 1e-15;

        assertEquals(-1, Cholesky.factorize(correlated(justRegular, s, 1), 0, 2));
        assertEquals(-1, Cholesky.factorize(correlated(justRegular, 1, s), 0, 2));
        assertEquals(1, Cholesky.factorize(correlated(justSingular, s, 1), 0, 2));
        assertEquals(1, Cholesky.factorize(correlated(justSingular, 1, s), 0, 2));
        assertEquals(
                -1, Cholesky.factorize(new double[] {s * s * 1e-30}, 0, 1), "a small variance isn't a singular one");
    }

    /** The covariance of two coordinates with standard deviations 1, in units of 1 / scaleX and 1 / scaleY. */
    private static double[] correlated(double correlation, double scaleX, double scaleY) {
        double covariance = correlation * scaleX * scaleY;
        return new double[] {scaleX * scaleX, covariance, covariance, scaleY * scaleY};
    }

    private static double[] positiveDefinite(int d, Random random) {
        double[] root = random.doubles((long) d * d, -1, 1).toArray();
        double[] matrix = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                matrix[i * d + j] = i == j ? 0.1 : 0;
                for (int c = 0; c < d; c++) {
                    matrix[i * d + j] += root[i * d + c] * root[j * d + c];
                }
            }
        }
        return matrix;
    }
}
