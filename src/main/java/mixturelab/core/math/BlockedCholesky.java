package mixturelab.core.math;

import java.util.Arrays;

/**
 * {@link Cholesky} for large matrices: the same factor by blocks of columns, so that nearly all of the work is matrix
 * products, and its inverse. Keeps working memory, so it isn't for several threads. Source: Golub and Van Loan, Matrix
 * Computations, 4.2.6.
 */
public final class BlockedCholesky {
    /** Columns in a block: few, as the work inside one isn't a product; enough for products of some depth. */
    private static final int BLOCK = 48;

    private final int size;
    private final MatrixProducts products;
    private final double[] column;
    private final double[] row;

    /**
     * @param products for results of {@code size} rows and columns at least
     * @param size the most rows of a matrix
     */
    public BlockedCholesky(MatrixProducts products, int size) {
        this.size = size;
        this.products = products;
        this.column = new double[size * BLOCK];
        this.row = new double[BLOCK * size];
    }

    /**
     * Replaces the lower triangle of a symmetric matrix A by L with L L^T = A, as {@link Cholesky#factorize} does and with
     * the same verdict on singular matrices, and makes its inverse.
     *
     * @param matrix d x d; numbers above the diagonal are overwritten and mean nothing
     * @param inverse d x d, overwritten: L^-1, with zeros above the diagonal
     * @return -1, or the first row whose pivot is not finite or too small: A isn't positive definite
     * @throws IllegalArgumentException if d is above the size
     */
    public int factorize(double[] matrix, double[] inverse, int d) {
        if (d > size) {
            throw new IllegalArgumentException("There is memory for " + size + " rows, not for " + d);
        }
        Arrays.fill(inverse, 0, d * d, 0);
        Part a = new Part(matrix, 0, d);
        Part w = new Part(inverse, 0, d);
        double[] variances = new double[d];
        Arrays.setAll(variances, j -> matrix[j * d + j]);
        for (int from = 0; from < d; from += BLOCK) {
            int length = Math.min(BLOCK, d - from);
            Part block = a.at(from, from);
            // What the columns before explain is taken off this block of columns.
            products.addTimesTransposed(a.at(from, 0), a.at(from, 0), d - from, length, from, -1, block);
            int badRow = factorizeBlock(block, length, variances, from);
            if (badRow >= 0) {
                return badRow;
            }
            invertBlock(block, length, w.at(from, from));
            divide(a.at(from + length, from), d - from - length, length, w.at(from, from));
        }
        for (int from = BLOCK; from < d; from += BLOCK) {
            invertRows(a.at(from, 0), w, from, Math.min(BLOCK, d - from));
        }
        return -1;
    }

    /** The plain algorithm, for a block on the diagonal. */
    private static int factorizeBlock(Part block, int length, double[] variances, int from) {
        double[] values = block.values();
        for (int i = 0; i < length; i++) {
            int rowI = block.from() + i * block.stride();
            for (int j = 0; j < i; j++) {
                int rowJ = block.from() + j * block.stride();
                values[rowI + j] = (values[rowI + j] - Cholesky.dot(values, rowI, rowJ, j)) / values[rowJ + j];
            }
            double pivot = values[rowI + i] - Cholesky.dot(values, rowI, rowI, i);
            if (!Cholesky.isPositive(pivot, variances[from + i])) {
                return from + i;
            }
            values[rowI + i] = Math.sqrt(pivot);
        }
        return -1;
    }

    /** W = L^-1 for a block on the diagonal, from L W = 1: W_ij = ([i = j] - sum over x from j below i of L_ix W_xj) / L_ii. */
    private static void invertBlock(Part block, int length, Part w) {
        for (int i = 0; i < length; i++) {
            int rowL = block.from() + i * block.stride();
            int rowW = w.from() + i * w.stride();
            double pivot = block.values()[rowL + i];
            for (int x = 0; x < i; x++) {
                double factor = block.values()[rowL + x];
                for (int j = 0; j <= x; j++) {
                    w.values()[rowW + j] -= factor * w.values()[w.from() + x * w.stride() + j];
                }
            }
            for (int j = 0; j < i; j++) {
                w.values()[rowW + j] /= pivot;
            }
            w.values()[rowW + i] = 1 / pivot;
        }
    }

    /** The rows below a block on the diagonal, A, become those of L: X with X L_block^T = A, which is A W_block^T. */
    private void divide(Part below, int rows, int length, Part w) {
        Arrays.fill(column, 0, rows * length, 0);
        Part divided = new Part(column, 0, length);
        products.addTimesTransposed(below, w, rows, length, length, 1, divided);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(column, i * length, below.values(), below.from() + i * below.stride(), length);
        }
    }

    /**
     * A block of rows of L^-1 left of the diagonal: minus W_block L_left W_above, as L W = 1.
     *
     * @param left the rows of L, from the first column on
     * @param w the inverse, whose rows above are done and whose block on the diagonal is
     */
    private void invertRows(Part left, Part w, int from, int length) {
        Arrays.fill(row, 0, length * from, 0);
        Part product = new Part(row, 0, from);
        for (int at = 0; at < from; at += 2 * BLOCK) {
            int width = Math.min(2 * BLOCK, from - at);
            // Above row "at" these columns of W are zero.
            products.addTimes(left.at(0, at), w.at(at, at), length, width, from - at, 1, product.at(0, at));
        }
        products.addTimes(w.at(from, from), product, length, from, length, -1, w.at(from, 0));
    }
}
