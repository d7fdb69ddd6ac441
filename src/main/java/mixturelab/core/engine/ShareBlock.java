package mixturelab.core.engine;

import java.util.Arrays;

/**
 * Shares from logarithms for a block of points at once, one in each column: {@link mixturelab.core.math.LogSumExp} and then
 * exp(v_j - lse). Working memory, so it isn't for several threads.
 */
final class ShareBlock {
    /** A product of sums is taken to its logarithm before it could overflow. */
    private static final double LARGE = 1e250;

    private final double[][] rows;
    private final double[] greatest;
    private final double[] sums;
    private final double[] exponents;

    /**
     * @param terms how many logarithms each sum has, 1 or more
     * @param columns how many sums there are at most
     */
    ShareBlock(int terms, int columns) {
        this.rows = new double[terms][columns];
        this.greatest = new double[columns];
        this.sums = new double[columns];
        this.exponents = new double[columns];
    }

    /** Where the j-th logarithm of every sum is written to and its share is read from: the array itself, no copy. */
    double[] row(int j) {
        return rows[j];
    }

    /** All of them. */
    double[][] rows() {
        return rows;
    }

    /**
     * Turns the logarithms in every column, in place, into shares that sum to 1: v_j becomes exp(v_j - lse), where lse
     * = ln(sum over j of exp(v_j)).
     *
     * <p>A negative infinity (the logarithm of 0) gets the share 0. If all of a column are, nothing tells them apart:
     * they get equal shares, and the lse is negative infinity. None may be a positive infinity.
     *
     * @param count how many columns are filled
     * @return the sum of their lse
     */
    double normalize(int count) {
        // Not below the smallest finite number: infinity minus infinity is no number.
        Arrays.fill(greatest, 0, count, -Double.MAX_VALUE);
        for (double[] row : rows) {
            raise(greatest, row, count);
        }
        Arrays.fill(sums, 0, count, 0);
        for (double[] row : rows) {
            subtract(row, greatest, count);
            Exponential.replace(row, exponents, count);
            add(sums, row, count);
        }
        double total = sumOfLogarithms(count) + Sums.sum(greatest, count);
        invert(sums, count);
        for (double[] row : rows) {
            multiply(row, sums, count);
        }
        return total;
    }

    /** The sum of the sums' logarithms is the logarithm of their product: one logarithm instead of many. */
    private double sumOfLogarithms(int count) {
        double total = 0;
        double product = 1;
        for (int i = 0; i < count; i++) {
            if (sums[i] == 0) {
                shareEvenly(i);
            }
            product *= sums[i];
            if (product > LARGE) {
                total += Math.log(product);
                product = 1;
            }
        }
        return total + Math.log(product);
    }

    private void shareEvenly(int column) {
        greatest[column] = Double.NEGATIVE_INFINITY;
        sums[column] = rows.length;
        for (double[] row : rows) {
            row[column] = 1;
        }
    }

    private static void raise(double[] greatest, double[] row, int count) {
        for (int i = 0; i < count; i++) {
            greatest[i] = Math.max(greatest[i], row[i]);
        }
    }

    private static void subtract(double[] row, double[] greatest, int count) {
        for (int i = 0; i < count; i++) {
            row[i] -= greatest[i];
        }
    }

    private static void add(double[] sums, double[] row, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += row[i];
        }
    }

    private static void invert(double[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] = 1 / sums[i];
        }
    }

    private static void multiply(double[] row, double[] factors, int count) {
        for (int i = 0; i < count; i++) {
            row[i] *= factors[i];
        }
    }
}
