package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SymmetricSumTest {
    /** One vector, a few, a full depth, more than one; in all more rows than tiles in a block. */
    private static final int[] COUNTS = {1, 5, 256, 300};

    @ParameterizedTest
    @MethodSource("mixturelab.core.engine.TileCases#tiles")
    void isTheSumOfAllProducts(Tile tile) {
        SymmetricSum sum = new SymmetricSum(tile, 290);
        for (int n : new int[] {1, 2, 7, 12, 13, 47, 48, 49, 100, 131, 290}) {
            double[] expected = new double[n * n];
            sum.clear(n);
            for (int count : COUNTS) {
                double[] vectors = TileCases.random(n + count, count * n);
                sum.add(n, count, (i, into) -> System.arraycopy(vectors, i * n, into, 0, n));
                for (int j = 0; j < expected.length; j++) {
                    for (int i = 0; i < count; i++) {
                        expected[j] += vectors[i * n + j / n] * vectors[i * n + j % n];
                    }
                }
            }

            double[] row = new double[n + 1];
            for (int a = 0; a < n; a++) {
                Arrays.fill(row, Double.NaN);
                sum.read(n, a, row);
                for (int b = 0; b <= a; b++) {
                    assertEquals(expected[a * n + b], row[b], 1e-11, n + ": " + a + ", " + b);
                }
                assertEquals(Double.NaN, row[a + 1], "nothing beyond the diagonal");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.engine.TileCases#tiles")
    void noCoordinatesAndNoVectors(Tile tile) {
        new SymmetricSum(tile, 0).clear(0);
        SymmetricSum sum = new SymmetricSum(tile, 3);
        sum.add(3, 0, (i, into) -> fail());
        double[] row = {1, 1, 1};
        sum.read(3, 2, row);
        assertEquals(0, row[0] + row[1] + row[2]);
    }
}
