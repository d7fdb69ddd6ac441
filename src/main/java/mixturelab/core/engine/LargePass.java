package mixturelab.core.engine;

import java.util.Arrays;
import mixturelab.core.dataset.Rows;

/**
 * One pass over points of many coordinates that finds the nearest centroids and, if asked for, the means of the clusters
 * with it, so that an iteration reads the points once. The points fall into the same chunks whoever works on them, and the
 * chunks' sums are added in their order.
 */
final class LargePass {
    /** From this many coordinates on. */
    static final int COORDINATES = 16;

    private static final int ROWS_IN_CHUNK = 16 * Blocks.SIZE;

    private final Rows points;
    private final double[] centroids;
    private final int[] clusters;
    private final double[] inertias;
    private final double[][] sums;
    private final int[][] counts;

    /**
     * @param centroids K x d, rows first; a dropped one is NaN throughout
     * @param clusters n numbers, overwritten by the pass
     * @param withMeans whether the means of the clusters are wanted
     */
    LargePass(Rows points, double[] centroids, int[] clusters, boolean withMeans) {
        int chunks = (points.n() + ROWS_IN_CHUNK - 1) / ROWS_IN_CHUNK;
        this.points = points;
        this.centroids = centroids;
        this.clusters = clusters;
        this.inertias = new double[chunks];
        this.sums = new double[withMeans ? chunks : 0][centroids.length];
        this.counts = new int[withMeans ? chunks : 0][centroids.length / points.d()];
    }

    /** Fills the clusters and returns the inertia. */
    double run(Workers workers) {
        workers.run(inertias.length, () -> new NearestBlock(centroids, points.d()), this::runChunk);
        return Arrays.stream(inertias).sum();
    }

    private void runChunk(int chunk, NearestBlock block) {
        int end = Math.min(points.n(), (chunk + 1) * ROWS_IN_CHUNK);
        for (int first = chunk * ROWS_IN_CHUNK; first < end; first += Blocks.SIZE) {
            int count = Blocks.length(first, end);
            inertias[chunk] += block.assign(points, first, count, clusters);
            if (sums.length > 0) {
                block.addTo(first, count, clusters, sums[chunk], counts[chunk]);
            }
        }
    }

    /** The mean of each cluster's points, K x d, after {@link #run}; an empty cluster keeps its centroid. */
    double[] means() {
        int d = points.d();
        double[] means = new double[centroids.length];
        int[] total = new int[centroids.length / d];
        for (int chunk = 0; chunk < sums.length; chunk++) {
            for (int j = 0; j < means.length; j++) {
                means[j] += sums[chunk][j];
            }
            for (int k = 0; k < total.length; k++) {
                total[k] += counts[chunk][k];
            }
        }
        for (int j = 0; j < means.length; j++) {
            means[j] = total[j / d] == 0 ? centroids[j] : means[j] / total[j / d];
        }
        return means;
    }
}
