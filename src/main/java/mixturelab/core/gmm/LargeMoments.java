package mixturelab.core.gmm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Rows;
import mixturelab.core.math.MatrixProducts;
import mixturelab.core.math.Tiles;
import mixturelab.core.math.Workers;

/**
 * {@link WeightedMoments} for many coordinates: a component is one chunk of work, and its scatter one symmetric product.
 * Coordinates that are constant over a component's rows have no scatter, exactly.
 */
final class LargeMoments {
    /** Rows that are centered and multiplied at once. */
    private static final int ROWS = 256;

    private final Rows points;
    private final double[] responsibilities;
    private final int componentCount;
    private final boolean keepsDirections;
    private final Savings savings;

    /**
     * @param responsibilities n x K, rows first
     * @param type diagonal and spherical covariances need the scatters' diagonals alone
     */
    LargeMoments(Rows points, double[] responsibilities, int componentCount, CovarianceType type, Savings savings) {
        this.points = points;
        this.responsibilities = responsibilities;
        this.componentCount = componentCount;
        this.keepsDirections = type == CovarianceType.FULL || type == CovarianceType.TIED;
        this.savings = savings;
    }

    /** What a thread works in. */
    private final class Memory {
        private final double[] row = new double[points.d()];
        private final double[] first = new double[points.d()];
        private final double[] centered = new double[keepsDirections ? ROWS * points.d() : 0];
        private final double[] product = new double[keepsDirections ? points.d() * points.d() : 0];
        private final MatrixProducts products = new MatrixProducts(Tiles.chosen(), points.d());
    }

    /** Gives the builder every N_k, every mean and every N_k S_k, and finishes each component. */
    void into(MixtureBuilder builder, Workers workers) {
        int[] largestFirst = largestFirst();
        workers.run(componentCount, Memory::new, (index, memory) -> {
            int k = largestFirst[index];
            int[] rows = rows(k);
            int[] varying = means(k, rows, memory, builder.counts(), builder.means());
            if (keepsDirections) {
                scatter(k, rows, varying, memory, builder.means(), builder.scatters(), workers);
            } else {
                variances(k, rows, varying, memory, builder.means(), builder.scatters());
            }
            builder.finish(k);
        });
    }

    /** The components by their number of rows, so that no large one is left for the end. */
    private int[] largestFirst() {
        int[] sizes = new int[componentCount];
        for (int j = 0; j < responsibilities.length; j++) {
            sizes[j % componentCount] += responsibilities[j] >= Savings.NEGLIGIBLE ? 1 : 0;
        }
        return IntStream.range(0, componentCount)
                .boxed()
                .sorted(Comparator.comparingInt(k -> -sizes[k]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double r(int i, int k) {
        return responsibilities[i * componentCount + k];
    }

    /** The rows that are looked at for component k. */
    private int[] rows(int k) {
        double least = savings.skipRows() ? Savings.NEGLIGIBLE : 0;
        return IntStream.range(0, points.n()).filter(i -> r(i, k) >= least).toArray();
    }

    /** Writes N_k and the mean, and answers the coordinates that aren't constant over the rows. */
    private int[] means(int k, int[] rows, Memory memory, double[] counts, double[] means) {
        int d = points.d();
        double[] mean = new double[d];
        boolean[] varies = new boolean[d];
        Arrays.fill(varies, !savings.dropConstants());
        double count = 0;
        for (int i : rows) {
            points.read(i, 1, memory.row);
            if (i == rows[0]) {
                System.arraycopy(memory.row, 0, memory.first, 0, d);
            }
            double r = r(i, k);
            count += r;
            addWeighted(memory.row, r, mean);
            markChanges(memory.row, memory.first, varies);
        }
        counts[k] = count;
        for (int a = 0; a < d; a++) {
            // A constant is its own mean; rounding would make it vary.
            means[k * d + a] = varies[a] || rows.length == 0 ? mean[a] / count : memory.first[a];
        }
        return IntStream.range(0, d).filter(a -> varies[a]).toArray();
    }

    private static void addWeighted(double[] x, double weight, double[] sum) {
        for (int a = 0; a < x.length; a++) {
            sum[a] += weight * x[a];
        }
    }

    private static void markChanges(double[] x, double[] first, boolean[] varies) {
        for (int a = 0; a < x.length; a++) {
            varies[a] |= x[a] != first[a];
        }
    }

    /** The lower triangle of sum over i of r_ik (x_i - mean_k)(x_i - mean_k)^T, in the coordinates that vary. */
    private void scatter(
            int k, int[] rows, int[] varying, Memory memory, double[] means, double[] scatters, Workers workers) {
        int d = points.d();
        int size = varying.length;
        Arrays.fill(memory.product, 0, size * size, 0);
        for (int first = 0; first < rows.length; first += ROWS) {
            workers.checkCancelled();
            int count = Math.min(ROWS, rows.length - first);
            for (int j = 0; j < count; j++) {
                int i = rows[first + j];
                points.read(i, 1, memory.row);
                double root = Math.sqrt(r(i, k));
                for (int a = 0; a < size; a++) {
                    memory.centered[j * size + a] = root * (memory.row[varying[a]] - means[k * d + varying[a]]);
                }
            }
            memory.products.addSymmetric(memory.centered, count, size, memory.product);
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                scatters[(k * d + varying[a]) * d + varying[b]] = memory.product[a * size + b];
            }
        }
    }

    /** The diagonal of the same. */
    private void variances(int k, int[] rows, int[] varying, Memory memory, double[] means, double[] scatters) {
        int d = points.d();
        double[] sums = new double[d];
        for (int i : rows) {
            points.read(i, 1, memory.row);
            double r = r(i, k);
            for (int a = 0; a < d; a++) {
                double difference = memory.row[a] - means[k * d + a];
                sums[a] += r * difference * difference;
            }
        }
        for (int a : varying) {
            scatters[(k * d + a) * d + a] = sums[a];
        }
    }
}
