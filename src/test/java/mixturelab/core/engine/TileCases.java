package mixturelab.core.engine;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** All tiles of this machine, and random matrices for them. */
final class TileCases {
    private TileCases() {}

    /** The tests run with the Vector API's module, so all of them are there. */
    static Stream<Tile> tiles() {
        return Stream.of(new ScalarTile(), new VectorTiles.Narrow(), new VectorTiles.Wide());
    }

    /** Around the edges of tiles and blocks. */
    static List<Integer> sizes() {
        return List.of(1, 2, 3, 7, 12, 13, 39, 40, 41, 47, 48, 49, 95, 100, 131);
    }

    static double[] random(int seed, int length) {
        return new Random(seed).doubles(length, -1, 1).toArray();
    }

    /** A random covariance, d x d: well-conditioned, with the floor 0.1. */
    static double[] covariance(int seed, int d) {
        double[] values = random(seed, 2 * d * d);
        double[] covariance = new double[d * d];
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < d; b++) {
                for (int i = 0; i < 2 * d; i++) {
                    covariance[a * d + b] += values[i * d + a] * values[i * d + b] / (2 * d);
                }
            }
            covariance[a * d + a] += 0.1;
        }
        return covariance;
    }
}
