package mixturelab.core.engine;

import java.util.Arrays;
import mixturelab.core.dataset.Rows;

/**
 * The nearest centroids of a block of points of many coordinates. Four coordinates at a time are brought into columns, so
 * that the work is plain loops over all points of the block, which the JIT compiler turns into instructions for several
 * numbers each. Working memory, so it isn't for several threads.
 */
final class NearestBlock {
    private static final int COORDINATES = 4;

    private final double[] centroids;
    private final int d;
    private final double[] x;
    private final double[][] columns = new double[COORDINATES][Blocks.SIZE];
    /** Row k holds |x_i - c_k|^2; not a number for a dropped centroid. */
    private final double[][] distances;

    /** @param centroids K x d, rows first; a dropped one is NaN throughout */
    NearestBlock(double[] centroids, int d) {
        this.centroids = centroids;
        this.d = d;
        this.x = new double[Blocks.SIZE * d];
        this.distances = new double[centroids.length / d][Blocks.SIZE];
    }

    /**
     * Writes the numbers {@code first} to {@code first + count} of {@code clusters} and returns the part of the
     * inertia that these points add.
     */
    double assign(Rows points, int first, int count, int[] clusters) {
        points.read(first, count, x);
        for (double[] row : distances) {
            Arrays.fill(row, 0, count, 0);
        }
        for (int from = 0; from < d; from += COORDINATES) {
            addCoordinates(from, Math.min(COORDINATES, d - from), count);
        }
        double inertia = 0;
        for (int i = 0; i < count; i++) {
            int nearest = nearest(i);
            clusters[first + i] = nearest;
            inertia += distances[nearest][i];
        }
        return inertia;
    }

    private void addCoordinates(int from, int width, int count) {
        double[] c = new double[COORDINATES];
        for (int a = 0; a < COORDINATES; a++) {
            if (a < width) {
                Blocks.read(x, d, from + a, 0, count, columns[a]);
            } else {
                Arrays.fill(columns[a], 0);
            }
        }
        for (int k = 0; k < distances.length; k++) {
            System.arraycopy(centroids, k * d + from, c, 0, width);
            addSquares(columns[0], columns[1], columns[2], columns[3], c, distances[k], count);
        }
    }

    private static void addSquares(
            double[] x0, double[] x1, double[] x2, double[] x3, double[] c, double[] distances, int count) {
        double c0 = c[0];
        double c1 = c[1];
        double c2 = c[2];
        double c3 = c[3];
        for (int i = 0; i < count; i++) {
            double d0 = x0[i] - c0;
            double d1 = x1[i] - c1;
            double d2 = x2[i] - c2;
            double d3 = x3[i] - c3;
            distances[i] += d0 * d0 + d1 * d1 + (d2 * d2 + d3 * d3);
        }
    }

    /** Of centroids at the same distance the lowest index; a dropped centroid's NaN never wins. */
    private int nearest(int i) {
        int nearest = -1;
        for (int k = 0; k < distances.length; k++) {
            if (nearest < 0 ? distances[k][i] >= 0 : distances[k][i] < distances[nearest][i]) {
                nearest = k;
            }
        }
        return nearest;
    }

    /** Adds the block's points to the sums of their clusters: K x d numbers, and how many there are. */
    void addTo(int first, int count, int[] clusters, double[] sums, int[] counts) {
        for (int i = 0; i < count; i++) {
            int cluster = clusters[first + i];
            counts[cluster]++;
            add(x, i * d, sums, cluster * d, d);
        }
    }

    private static void add(double[] x, int from, double[] sums, int to, int length) {
        for (int a = 0; a < length; a++) {
            sums[to + a] += x[from + a];
        }
    }
}
