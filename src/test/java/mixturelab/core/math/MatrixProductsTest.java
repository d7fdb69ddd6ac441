package mixturelab.core.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixProductsTest {
    /** More than one block of a long sum. */
    private static final int[] DEPTHS = {1, 5, 256, 300};

    @ParameterizedTest
    @MethodSource("mixturelab.core.math.TileCases#tiles")
    void timesAndTimesTransposed(Tile tile) {
        for (int depth : DEPTHS) {
            for (int m : new int[] {1, 9, 30}) {
                int n = 2 * m + 1;
                double[] a = TileCases.random(m, m * depth);
                double[] b = TileCases.random(n, depth * n);
                double[] transposed = new double[n * depth];
                double[] c = new double[m * n];
                double[] d = new double[m * n];
                for (int j = 0; j < b.length; j++) {
                    transposed[j % n * depth + j / n] = b[j];
                }
                MatrixProducts products = new MatrixProducts(tile, 61);

                products.addTimes(new Part(a, 0, depth), new Part(b, 0, n), m, n, depth, -2, new Part(c, 0, n));
                products.addTimesTransposed(
                        new Part(a, 0, depth), new Part(transposed, 0, depth), m, n, depth, -2, new Part(d, 0, n));

                for (int j = 0; j < c.length; j++) {
                    double expected = 0;
                    for (int x = 0; x < depth; x++) {
                        expected -= 2 * a[j / n * depth + x] * b[x * n + j % n];
                    }
                    assertEquals(expected, c[j], 1e-12);
                    assertEquals(expected, d[j], 1e-12);
                }
            }
        }
    }
}
