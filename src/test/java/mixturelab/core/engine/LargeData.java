package mixturelab.core.engine;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.Responsibilities;

/**
 * Points of many coordinates in a few clusters, as images are: most coordinates vary together, some are constant in one
 * cluster or in all of them.
 */
record LargeData(Points points, Responsibilities start) {
    static final int COMPONENTS = 4;

    /** @param overlapping whether the clusters share points: then responsibilities are far from 0 and 1 */
    static LargeData of(int seed, int n, int d, boolean overlapping) {
        Random random = new Random(seed);
        double spread = overlapping ? 0.05 : 1;
        double[][] centers = IntStream.range(0, COMPONENTS)
                .mapToObj(k -> random.doubles(d, -spread, spread).toArray())
                .toArray(double[][]::new);
        double[][] rows = new double[n][d];
        int[] clusters = new int[n];
        for (int i = 0; i < n; i++) {
            int k = random.nextInt(COMPONENTS);
            double common = random.nextGaussian();
            for (int a = 0; a < d; a++) {
                rows[i][a] = isConstant(a, k) ? 0.1 : centers[k][a] + 0.3 * random.nextGaussian() + 0.2 * common;
            }
            // A start that EM has to repair: every tenth point is in the wrong cluster.
            clusters[i] = i % 10 == 0 && !overlapping ? (k + 1) % COMPONENTS : k;
        }
        double[] r = new double[n * COMPONENTS];
        Arrays.fill(r, overlapping ? 0.1 : 0);
        for (int i = 0; i < n; i++) {
            r[i * COMPONENTS + clusters[i]] = overlapping ? 0.7 : 1;
        }
        return new LargeData(Points.ofRows(rows), new Responsibilities(COMPONENTS, r));
    }

    /** The first coordinates vary nowhere, every fifth one isn't used by one of the clusters. */
    private static boolean isConstant(int a, int k) {
        return a < 3 || a % 5 == k;
    }
}
