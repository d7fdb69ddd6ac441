package mixturelab.core.engine;

import java.util.Arrays;

/**
 * Sums over all points, weighted by each component's responsibilities. For any d and block by block; allocates working
 * memory for one block, nothing per point. Not for several threads.
 */
final class WeightedMoments {
    private final double[] points;
    private final int n;
    private final int d;
    private final double[] responsibilities;
    private final int componentCount;

    /** The block at hand: row a holds coordinate a of its points. */
    private final double[][] coordinates;
    /** One component's responsibilities for them. */
    private final double[] r;
    /** Row a holds x_ia - mean_ka. */
    private final double[][] centered;

    private final double[] weighted;

    /**
     * @param points n x d, rows first
     * @param responsibilities n x K, rows first
     */
    WeightedMoments(double[] points, int d, double[] responsibilities, int componentCount) {
        this.points = points;
        this.n = points.length / d;
        this.d = d;
        this.responsibilities = responsibilities;
        this.componentCount = componentCount;
        int size = Blocks.length(0, n);
        this.coordinates = new double[d][size];
        this.r = new double[size];
        this.centered = new double[d][size];
        this.weighted = new double[size];
    }

    /**
     * Every {@code counts} becomes N_k = sum over i of r_ik, every row of {@code means} (K x d) sum over i of r_ik x_i /
     * N_k; not a number if N_k is 0.
     */
    void means(double[] counts, double[] means) {
        Arrays.fill(counts, 0);
        Arrays.fill(means, 0);
        for (int first = 0; first < n; first += Blocks.SIZE) {
            int count = loadPoints(first);
            for (int k = 0; k < componentCount; k++) {
                Blocks.read(responsibilities, componentCount, k, first, count, r);
                counts[k] += Sums.sum(r, count);
                for (int a = 0; a < d; a++) {
                    means[k * d + a] += Sums.ofProducts(r, coordinates[a], count);
                }
            }
        }
        for (int j = 0; j < means.length; j++) {
            means[j] /= counts[j / d];
        }
    }

    /**
     * The lower triangle of every matrix of {@code scatters} (K x d x d) becomes sum over i of r_ik (x_i - mean_k) (x_i
     * - mean_k)^T.
     */
    void scatters(double[] means, double[] scatters) {
        Arrays.fill(scatters, 0);
        for (int first = 0; first < n; first += Blocks.SIZE) {
            int count = loadPoints(first);
            for (int k = 0; k < componentCount; k++) {
                Blocks.read(responsibilities, componentCount, k, first, count, r);
                addScatter(means, k, count, scatters);
            }
        }
    }

    private int loadPoints(int first) {
        int count = Blocks.length(first, n);
        for (int a = 0; a < d; a++) {
            Blocks.read(points, d, a, first, count, coordinates[a]);
        }
        return count;
    }

    private void addScatter(double[] means, int k, int count, double[] scatters) {
        for (int a = 0; a < d; a++) {
            center(coordinates[a], means[k * d + a], centered[a], count);
            multiply(centered[a], r, weighted, count);
            for (int b = 0; b <= a; b++) {
                scatters[(k * d + a) * d + b] += Sums.ofProducts(weighted, centered[b], count);
            }
        }
    }

    private static void center(double[] x, double mean, double[] centered, int count) {
        for (int i = 0; i < count; i++) {
            centered[i] = x[i] - mean;
        }
    }

    private static void multiply(double[] x, double[] y, double[] product, int count) {
        for (int i = 0; i < count; i++) {
            product[i] = x[i] * y[i];
        }
    }
}
