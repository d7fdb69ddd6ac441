package mixturelab.core.math;

import java.util.Arrays;

/**
 * A tile of 8 x 48 in plain Java, written so that the JIT compiler turns it into instructions for several numbers each: a
 * long inner loop whose arrays are all read from places that it knows. Where one begins at an offset it can't rule out that
 * they overlap, and works number by number; hence the copies, small beside the work.
 */
final class ScalarTile implements Tile {
    private static final int ROWS = 8;
    private static final int COLUMNS = 48;
    /** Terms of a sum that are added at once, so that it is read and written a fourth as often. */
    private static final int TERMS = 4;

    @Override
    public int rows() {
        return ROWS;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public void addProduct(int depth, double[] a, int aFrom, double[] b, int bFrom, double[] c, int cFrom) {
        double[][] sums = new double[ROWS][];
        for (int q = 0; q < ROWS; q++) {
            sums[q] = Arrays.copyOfRange(c, cFrom + q * COLUMNS, cFrom + (q + 1) * COLUMNS);
        }
        double[] left = new double[TERMS * ROWS];
        double[] right = new double[TERMS * COLUMNS];
        for (int x = 0; x < depth; x += TERMS) {
            int terms = Math.min(TERMS, depth - x);
            copy(a, aFrom + x * ROWS, terms * ROWS, left);
            copy(b, bFrom + x * COLUMNS, terms * COLUMNS, right);
            for (int q = 0; q < ROWS; q += 2) {
                addTerms(left, q, right, sums[q], sums[q + 1]);
            }
        }
        for (int q = 0; q < ROWS; q++) {
            System.arraycopy(sums[q], 0, c, cFrom + q * COLUMNS, COLUMNS);
        }
    }

    /** Copies {@code count} numbers; what is left of the target becomes 0, terms that add nothing. */
    private static void copy(double[] source, int from, int count, double[] target) {
        System.arraycopy(source, from, target, 0, count);
        Arrays.fill(target, count, target.length, 0);
    }

    /** Four terms for two rows of the tile: what is read of B serves both. */
    private static void addTerms(double[] a, int q, double[] b, double[] row, double[] nextRow) {
        double a0 = a[q];
        double a1 = a[q + ROWS];
        double a2 = a[q + 2 * ROWS];
        double a3 = a[q + 3 * ROWS];
        double next0 = a[q + 1];
        double next1 = a[q + 1 + ROWS];
        double next2 = a[q + 1 + 2 * ROWS];
        double next3 = a[q + 1 + 3 * ROWS];
        for (int r = 0; r < COLUMNS; r++) {
            double b0 = b[r];
            double b1 = b[r + COLUMNS];
            double b2 = b[r + 2 * COLUMNS];
            double b3 = b[r + 3 * COLUMNS];
            row[r] += a0 * b0 + a1 * b1 + a2 * b2 + a3 * b3;
            nextRow[r] += next0 * b0 + next1 * b1 + next2 * b2 + next3 * b3;
        }
    }
}
