package mixturelab.core.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Factorized covariance of many coordinates. Coordinates that are correlated with no other stand apart: each adds
 * (x_a - mean_a)^2 / variance_a to the squared Mahalanobis norm by itself, and only the rest needs a Cholesky factor. Of a
 * diagonal covariance all stand apart. Immutable, so good for several threads.
 *
 * <p>The rest is taken in the order of its variances, the smallest first: a point that doesn't belong here shows soonest where
 * points that do hardly differ, and then pruning gives it up early.
 */
final class CovarianceFactor {
    private final int[] apart;
    private final double[] precisions;
    private final int[] together;
    private final Whitening whitening;
    private final double logDeterminant;

    private CovarianceFactor(
            int[] apart, double[] precisions, int[] together, Whitening whitening, double logDeterminant) {
        this.apart = apart;
        this.precisions = precisions;
        this.together = together;
        this.whitening = whitening;
        this.logDeterminant = logDeterminant;
    }

    /** Per-thread scratch memory for factorizing. */
    static final class Memory {
        private final Tile tile = Tiles.chosen();
        private final BlockedCholesky cholesky;
        private final double[] matrix;
        private final double[] inverse;

        Memory(int d) {
            this.cholesky = new BlockedCholesky(tile, d);
            this.matrix = new double[d * d];
            this.inverse = new double[d * d];
        }

        /** Replaces what is in the memory by the factor of the rows and columns that are given, and its inverse. */
        private boolean factorize(double[] covariances, int from, int d, int[] rows) {
            for (int a = 0; a < rows.length; a++) {
                for (int b = 0; b <= a; b++) {
                    matrix[a * rows.length + b] = covariances[from + rows[a] * d + rows[b]];
                }
            }
            return cholesky.factorize(matrix, inverse, rows.length) < 0;
        }
    }

    /**
     * Factorizes a covariance.
     *
     * @param covariances the d x d numbers from {@code from} on, symmetric
     * @param setApart whether uncorrelated coordinates may stand apart; else all count as correlated
     * @return null if it isn't positive definite
     */
    static @Nullable CovarianceFactor of(double[] covariances, int from, int d, boolean setApart, Memory memory) {
        int[] apart = IntStream.range(0, d)
                .filter(a -> setApart && isUncorrelated(covariances, from, d, a))
                .toArray();
        int[] together = without(apart, d)
                .boxed()
                .sorted(Comparator.comparingDouble(a -> covariances[from + a * (d + 1)]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] variances = Arrays.stream(apart)
                .mapToDouble(a -> covariances[from + a * (d + 1)])
                .toArray();
        if (Arrays.stream(variances).anyMatch(variance -> !(variance > 0))
                || !memory.factorize(covariances, from, d, together)) {
            return null;
        }
        int size = together.length;
        double logDeterminant = Arrays.stream(variances).map(Math::log).sum();
        for (int a = 0; a < size; a++) {
            logDeterminant += 2 * Math.log(memory.matrix[a * (size + 1)]);
        }
        double[] precisions =
                Arrays.stream(variances).map(variance -> 1 / variance).toArray();
        Whitening whitening = new Whitening(memory.tile, memory.inverse, size);
        return new CovarianceFactor(apart, precisions, together, whitening, logDeterminant);
    }

    /** ln det covariance. */
    double logDeterminant() {
        return logDeterminant;
    }

    /** The coordinates that stand apart, in their order. */
    int[] apart() {
        return apart;
    }

    /** 1 / variance of each of them. */
    double[] precisions() {
        return precisions;
    }

    /** The coordinates that need the whitening, in the order in which it takes them. */
    int[] together() {
        return together;
    }

    Whitening whitening() {
        return whitening;
    }

    private static boolean isUncorrelated(double[] covariances, int from, int d, int a) {
        for (int b = 0; b < d; b++) {
            if (b != a && covariances[from + a * d + b] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The numbers 0 to d - 1 that are not among the given ones. */
    private static IntStream without(int[] given, int d) {
        boolean[] isGiven = new boolean[d];
        Arrays.stream(given).forEach(a -> isGiven[a] = true);
        return IntStream.range(0, d).filter(a -> !isGiven[a]);
    }
}
