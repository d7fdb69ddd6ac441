package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import mixturelab.core.math.Cholesky;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhiteningTest {
    /** More than one strip of vectors, the last one not full. */
    private static final int COUNT = 11;

    @ParameterizedTest
    @MethodSource("mixturelab.core.engine.TileCases#tiles")
    void partsOfTheNormAddUpToTheMahalanobisNorm(Tile tile) {
        for (int d : TileCases.sizes()) {
            double[] factor = TileCases.covariance(d, d);
            double[] inverse = new double[d * d];
            new BlockedCholesky(tile, d).factorize(factor, inverse, d);
            Whitening whitening = new Whitening(tile, inverse, d);
            double[] x = TileCases.random(d, COUNT * d);
            double[] mean = TileCases.random(d + 1, d);
            VectorStrips vectors = new VectorStrips(tile, COUNT + 5, d);
            // Every other coordinate first: the order is the caller's.
            int[] columns = IntStream.range(0, d)
                    .map(a -> (a * 2 + (a * 2 >= d ? 1 - d % 2 : 0)) % d)
                    .toArray();

            double[] norms = new double[COUNT];
            int middle = whitening.stop(d / 2);
            for (int[] part : new int[][] {{0, middle}, {middle, whitening.stop(Integer.MAX_VALUE)}}) {
                for (int i = 0; i < COUNT; i++) {
                    vectors.set(i, part[1], x, i * d, columns, mean);
                }
                whitening.addSquaredNorms(vectors, COUNT, part[0], part[1], norms);
            }

            for (int i = 0; i < COUNT; i++) {
                int row = i;
                double[] v = IntStream.range(0, d)
                        .mapToDouble(a -> x[row * d + columns[a]] - mean[a])
                        .toArray();
                double expected = Cholesky.squaredNorm(factor, 0, v);
                assertEquals(expected, norms[i], 1e-11 * expected, "d " + d + " of " + Arrays.toString(columns));
            }
        }
    }
}
