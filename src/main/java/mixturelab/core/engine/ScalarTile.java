package mixturelab.core.engine;

import java.util.Arrays;

/**
 * A tile of 8 x 48 in plain Java, written so that the JIT compiler turns it into instructions for several numbers each: a
 * long inner loop whose arrays are all read from places that it knows. Where one begins at an offset it can't rule out that
 * they overlap, and works number by number; hence the copies, small beside the work.
 */
final class ScalarTile implements Tile {
    private static final int ROWS = 8;
    private static final int COLUMNS = 48;
    /** Terms of a sum that are added at once, so that it is read and written an eighth as often. */
    private static final int TERMS = 8;

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
            for (int q = 0; q < ROWS; q++) {
                addTerms(left, q, right, sums[q]);
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

    /** Eight terms for one row of the tile. For two rows at once the compiler may work number by number again. */
    private static void addTerms(double[] a, int q, double[] b, double[] row) {
        double a0 = a[q];
        double a1 = a[q + ROWS];
        double a2 = a[q + 2 * ROWS];
        double a3 = a[q + 3 * ROWS];
        double a4 = a[q + 4 * ROWS];
        double a5 = a[q + 5 * ROWS];
        double a6 = a[q + 6 * ROWS];
        double a7 = a[q + 7 * ROWS];
        for (int r = 0; r < COLUMNS; r++) {
            row[r] += a0 * b[r]
                    + a1 * b[r + COLUMNS]
                    + a2 * b[r + 2 * COLUMNS]
                    + a3 * b[r + 3 * COLUMNS]
                    + a4 * b[r + 4 * COLUMNS]
                    + a5 * b[r + 5 * COLUMNS]
                    + a6 * b[r + 6 * COLUMNS]
                    + a7 * b[r + 7 * COLUMNS];
        }
    }
}
