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
            multiply(m, n, length, factor, c);
        }
    }

    /** C += factor A B, where A is m x depth, B depth x n and C m x n. */
    void addTimes(Part a, Part b, int m, int n, int depth, double factor, Part c) {
        for (int first = 0; first < depth; first += DEPTH) {
            int length = Math.min(DEPTH, depth - first);
            Packing.rows(a.at(0, first), m, length, tile.rows(), left, 0);
            Packing.columns(b.at(first, 0), n, length, tile.columns(), right);
            multiply(m, n, length, factor, c);
        }
    }

    /** C += factor times the product of what is packed. */
    private void multiply(int m, int n, int depth, double factor, Part c) {
        for (int column = 0; column < n; column += tile.columns()) {
            for (int row = 0; row < m; row += tile.rows()) {
                Arrays.fill(result, 0);
                tile.addProduct(depth, left, row * depth, right, column * depth, result, 0);
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
