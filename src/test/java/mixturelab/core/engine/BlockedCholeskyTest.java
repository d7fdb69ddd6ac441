package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import mixturelab.core.math.Cholesky;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockedCholeskyTest {
    private static final int SIZE = 131;

    @ParameterizedTest
    @MethodSource("mixturelab.core.engine.TileCases#tiles")
    void theFactorIsThePlainOneAndItsInverseIsOne(Tile tile) {
        BlockedCholesky cholesky = new BlockedCholesky(tile, SIZE);
        // What was there before must not show.
        double[] inverse = new double[SIZE * SIZE];
        Arrays.fill(inverse, 7);
        for (int d : TileCases.sizes()) {
            double[] expected = TileCases.covariance(d, d);
            double[] factor = expected.clone();
            assertEquals(-1, Cholesky.factorize(expected, 0, d));

            assertEquals(-1, cholesky.factorize(factor, inverse, d));

            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    double product = 0;
                    for (int x = 0; x <= i; x++) {
                        product += expected[i * d + x] * inverse[x * d + j];
                    }
                    assertEquals(i == j ? 1 : 0, product, 1e-12, "d " + d);
                    assertEquals(j > i ? 0 : expected[i * d + j], j > i ? 0 : factor[i * d + j], 1e-12);
                    assertEquals(0, j > i ? inverse[i * d + j] : 0, "nothing above the diagonal");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.engine.TileCases#tiles")
    void namesTheFirstBadRow(Tile tile) {
        BlockedCholesky cholesky = new BlockedCholesky(tile, SIZE);
        for (int bad : new int[] {0, 1, 39, 40, 47, 48, 60, 130}) {
            double[] covariance = TileCases.covariance(1, SIZE);
            for (int j = 0; j < SIZE; j++) {
                covariance[bad * SIZE + j] = 0;
                covariance[j * SIZE + bad] = 0;
            }
            assertEquals(bad, cholesky.factorize(covariance, new double[SIZE * SIZE], SIZE));
        }
        double[] infinite = TileCases.covariance(1, SIZE);
        infinite[SIZE * SIZE - 1] = Double.POSITIVE_INFINITY;
        assertEquals(SIZE - 1, cholesky.factorize(infinite, new double[SIZE * SIZE], SIZE));
    }

    @Test
    void moreRowsThanMemoryIsAnError() {
        BlockedCholesky cholesky = new BlockedCholesky(new ScalarTile(), 2);
        assertThrows(IllegalArgumentException.class, () -> cholesky.factorize(new double[9], new double[9], 3));
    }
}
