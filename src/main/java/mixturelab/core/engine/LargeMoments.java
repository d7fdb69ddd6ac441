package mixturelab.core.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Rows;
import mixturelab.core.gmm.CovarianceType;

/**
 * {@link WeightedMoments} for many coordinates: a component is one chunk of work, and its scatter one symmetric product.
 * Coordinates that are constant over a component's rows have no scatter, exactly.
 */
final class LargeMoments {
    /** Rows between two cancellation checks. */
    private static final int ROWS = 256;

    private final Rows points;
    private final double[] responsibilities;
    private final int componentCount;
    private final boolean keepsDirections;
    private final Savings savings;

    private final MixtureBuilder builder;
    private final Workers workers;

    /**
     * @param responsibilities n x K, rows first
     * @param type diagonal and spherical covariances need the scatters' diagonals alone
     * @param builder accumulates every N_k, every mean and every N_k S_k
     */
    LargeMoments(
            Rows points,
            double[] responsibilities,
            CovarianceType type,
            Savings savings,
            MixtureBuilder builder,
            Workers workers) {
        this.points = points;
        this.responsibilities = responsibilities;
        this.componentCount = builder.counts().length;
        this.keepsDirections = type == CovarianceType.FULL || type == CovarianceType.TIED;
        this.savings = savings;
        this.builder = builder;
        this.workers = workers;
    }

    /** Per-thread scratch memory. */
    private final class Memory {
        private final double[] row = new double[points.d()];
        private final double[] first = new double[points.d()];
        private final SymmetricSum scatter = new SymmetricSum(Tiles.chosen(), keepsDirections ? points.d() : 0);
    }

    /** Computes the moments of every component and finishes it. */
    void run() {
        int[] largestFirst = largestFirst();
        workers.run(componentCount, Memory::new, (index, memory) -> {
            int k = largestFirst[index];
            int[] rows = rows(k);
            int[] varying = means(k, rows, memory);
            if (keepsDirections) {
                scatter(k, rows, varying, memory);
            } else {
                variances(k, rows, varying, memory);
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

    /** Writes N_k and the mean, and returns the coordinates that aren't constant over the rows. */
    private int[] means(int k, int[] rows, Memory memory) {
        int d = points.d();
        double[] sums = new double[d];
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
            addWeighted(memory.row, r, sums);
            if (savings.dropConstants()) {
                markChanges(memory.row, memory.first, varies);
            }
        }
        builder.counts()[k] = count;
        for (int a = 0; a < d; a++) {
            // A constant is its own mean; rounding would make it vary.
            builder.means()[k * d + a] = varies[a] || rows.length == 0 ? sums[a] / count : memory.first[a];
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
    private void scatter(int k, int[] rows, int[] varying, Memory memory) {
        int size = varying.length;
        memory.scatter.clear(size);
        memory.scatter.add(size, rows.length, (j, into) -> {
            if (j % ROWS == 0) {
                workers.checkCancelled();
            }
            center(k, rows[j], varying, memory.row, into);
        });
        int d = points.d();
        for (int a = 0; a < size; a++) {
            memory.scatter.read(size, a, memory.row);
            int row = (k * d + varying[a]) * d;
            for (int b = 0; b <= a; b++) {
                builder.scatters()[row + varying[b]] = memory.row[b];
            }
        }
    }

    /** Writes sqrt(r_ik) (x_i - mean_k): their products have the weight r_ik. */
    private void center(int k, int i, int[] varying, double[] row, double[] into) {
        int mean = k * points.d();
        double root = Math.sqrt(r(i, k));
        double[] means = builder.means();
        points.read(i, 1, row);
        for (int a = 0; a < varying.length; a++) {
            into[a] = root * (row[varying[a]] - means[mean + varying[a]]);
        }
    }

    /** The diagonal of that sum. */
    private void variances(int k, int[] rows, int[] varying, Memory memory) {
        int d = points.d();
        double[] sums = new double[d];
        for (int i : rows) {
            points.read(i, 1, memory.row);
            double r = r(i, k);
            for (int a = 0; a < d; a++) {
                double difference = memory.row[a] - builder.means()[k * d + a];
                sums[a] += r * difference * difference;
            }
        }
        for (int a : varying) {
            builder.scatters()[(k * d + a) * d + a] = sums[a];
        }
    }
}
