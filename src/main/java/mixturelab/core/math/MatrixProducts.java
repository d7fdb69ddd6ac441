package mixturelab.core.math;

import java.util.Arrays;

/**
 * Products of dense matrices, made of one {@link Tile} after the other. Keeps working memory, so it isn't for several
 * threads.
 */
public final class MatrixProducts {
    /** How much of a long sum is worked on at once: the strips for it stay in the processor's second cache. */
    private static final int DEPTH = 256;

    private final Tile tile;
    private final double[] left;
    private final double[] right;
    private final double[] result;

    /**
     * @param tile what the products are made of
     * @param size the most rows and columns that a result may have
     */
    public MatrixProducts(Tile tile, int size) {
        this.tile = tile;
        this.left = new double[Packing.padded(size, tile.rows()) * DEPTH];
        this.right = new double[Packing.padded(size, tile.columns()) * DEPTH];
        this.result = new double[tile.rows() * tile.columns()];
    }

    /** C += factor A B^T, where A is m x depth, B n x depth and C m x n. */
    void addTimesTransposed(Part a, Part b, int m, int n, int depth, double factor, Part c) {
        for (int first = 0; first < depth; first += DEPTH) {
            int length = Math.min(DEPTH, depth - first);
            Packing.rows(a.at(0, first), m, length, tile.rows(), left, 0);
            Packing.rows(b.at(0, first), n, length, tile.columns(), right, 0);
            multiply(m, n, length, factor, c, false);
        }
    }

    /** C += factor A B, where A is m x depth, B depth x n and C m x n. */
    void addTimes(Part a, Part b, int m, int n, int depth, double factor, Part c) {
        for (int first = 0; first < depth; first += DEPTH) {
            int length = Math.min(DEPTH, depth - first);
            Packing.rows(a.at(0, first), m, length, tile.rows(), left, 0);
            Packing.columns(b.at(first, 0), n, length, tile.columns(), right);
            multiply(m, n, length, factor, c, false);
        }
    }

    /**
     * The lower triangle of C += D^T D, the symmetric product; near the diagonal numbers above it are written, too, and
     * mean nothing.
     *
     * @param d {@code depth} x n, rows first
     * @param c n x n, rows first
     */
    public void addSymmetric(double[] d, int depth, int n, double[] c) {
        for (int first = 0; first < depth; first += DEPTH) {
            Part rows = new Part(d, first * n, n);
            int length = Math.min(DEPTH, depth - first);
            Packing.columns(rows, n, length, tile.rows(), left);
            Packing.columns(rows, n, length, tile.columns(), right);
            multiply(n, n, length, 1, new Part(c, 0, n), true);
        }
    }

    /** C += factor times the product of what is packed; with {@code lower} only tiles that reach the lower triangle. */
    private void multiply(int m, int n, int depth, double factor, Part c, boolean lower) {
        for (int column = 0; column < n; column += tile.columns()) {
            int firstRow = lower ? column / tile.rows() * tile.rows() : 0;
            for (int row = firstRow; row < m; row += tile.rows()) {
                Arrays.fill(result, 0);
                tile.addProduct(depth, left, row * depth, right, column * depth, result);
                addResult(
                        c.at(row, column),
                        Math.min(tile.rows(), m - row),
                        Math.min(tile.columns(), n - column),
                        factor);
            }
        }
    }

    private void addResult(Part c, int rows, int columns, double factor) {
        double[] values = c.values();
        for (int q = 0; q < rows; q++) {
            int at = c.from() + q * c.stride();
            for (int r = 0; r < columns; r++) {
                values[at + r] += factor * result[q * tile.columns() + r];
            }
        }
    }
}
