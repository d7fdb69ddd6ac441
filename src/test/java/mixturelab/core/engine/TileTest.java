package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TileTest {
    @ParameterizedTest
    @MethodSource("mixturelab.core.engine.TileCases#tiles")
    void addsAProduct(Tile tile) {
        for (int depth : new int[] {0, 1, 2, 3, 17, 100}) {
            int rows = tile.rows();
            int columns = tile.columns();
            double[] a = TileCases.random(depth, 5 + depth * rows);
            double[] b = TileCases.random(depth + 1, 3 + depth * columns);
            double[] c = TileCases.random(depth + 2, 7 + rows * columns);
            double[] expected = c.clone();
            for (int q = 0; q < rows; q++) {
                for (int r = 0; r < columns; r++) {
                    for (int x = 0; x < depth; x++) {
                        expected[7 + q * columns + r] += a[5 + x * rows + q] * b[3 + x * columns + r];
                    }
                }
            }

            tile.addProduct(depth, a, 5, b, 3, c, 7);

            assertArrayEquals(expected, c, 1e-13, "depth " + depth);
        }
    }

    @Test
    void theVectorApiIsChosenWhereItIs() {
        assertInstanceOf(VectorTiles.best().getClass(), Tiles.chosen());
    }
}
