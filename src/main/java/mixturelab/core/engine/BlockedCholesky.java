package mixturelab.core.engine;

import java.util.Arrays;
import mixturelab.core.math.Cholesky;

/**
 * {@link Cholesky} for large matrices: the same factor by blocks of columns, so that nearly all of the work is matrix
 * products, and its inverse. Finished panels are packed once and reused by all later products. Keeps working memory, so
 * it isn't for several threads. Source: Golub and Van Loan, Matrix Computations, 4.2.6.
 */
final class BlockedCholesky {
    /** The least columns in a block: few, as the work inside one isn't a product; enough for products of some depth. */
    private static final int LEAST = 40;

    private final Tile tile;
    private final int size;
    /** Columns in a block: a multiple of the tile's rows and columns. */
    private final int block;
    /** The rows of L, for the left side of products. */
    private final Strips left;
    /** The rows of L for the right side of products; once L is complete, the columns of its inverse. */
    private final Strips right;

    private final Strips blockLeft;
    private final Strips blockRight;
    /** A product of a block's rows, at once the right side of the next. */
    private final Strips product;

    private final double[] result;

    /**
     * @param tile what the products are made of
     * @param size the most rows of a matrix
     */
    BlockedCholesky(Tile tile, int size) {
        this.tile = tile;
        this.size = size;
        this.block = block(tile);
        this.left = new Strips(tile.rows(), size, size);
        this.right = new Strips(tile.columns(), size, size);
        this.blockLeft = new Strips(tile.rows(), block, block);
        this.blockRight = new Strips(tile.columns(), block, block);
        this.product = new Strips(tile.columns(), size, block);
        this.result = new double[tile.rows() * tile.columns()];
    }

    private static int block(Tile tile) {
        int block = tile.columns();
        while (block < LEAST || block % tile.rows() != 0) {
            block += tile.columns();
        }
        return block;
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
    int factorize(double[] matrix, double[] inverse, int d) {
        if (d > size) {
            throw new IllegalArgumentException("There is memory for " + size + " rows, not for " + d);
        }
        Arrays.fill(inverse, 0, d * d, 0);
        Part a = new Part(matrix, 0, d);
        Part w = new Part(inverse, 0, d);
        double[] variances = new double[d];
        Arrays.setAll(variances, j -> matrix[j * d + j]);
        for (int from = 0; from < d; from += block) {
            int length = Math.min(block, d - from);
            int end = from + length;
            subtractExplained(a, from, end, d);
            int badRow = factorizeBlock(a.at(from, from), length, variances, from);
            if (badRow >= 0) {
                return badRow;
            }
            invertBlock(a.at(from, from), length, w.at(from, from));
            divide(a.at(end, from), d - end, length, w.at(from, from));
            left.setRows(end, from, a.at(end, from), d - end, length);
            right.setRows(end, from, a.at(end, from), d - end, length);
        }
        for (int from = 0; from < d; from += block) {
            int length = Math.min(block, d - from);
            invertRows(w, from, length);
            right.setColumns(from, w.at(from, 0), from + length, length);
        }
        return -1;
    }

    /** Subtracts the part that earlier columns explain from the columns {@code from} to {@code end}. */
    private void subtractExplained(Part a, int from, int end, int d) {
        for (int row = from; row < d; row += tile.rows()) {
            for (int column = from; column < Math.min(end, row + tile.rows()); column += tile.columns()) {
                multiply(left, row, right, column, from);
                subtractResult(
                        a.at(row, column), Math.min(tile.rows(), d - row), Math.min(tile.columns(), end - column));
            }
        }
    }

    /** The plain algorithm, for a block on the diagonal. */
    private static int factorizeBlock(Part block, int length, double[] variances, int from) {
        double[] values = block.values();
        for (int i = 0; i < length; i++) {
            int rowI = block.from() + i * block.stride();
            for (int j = 0; j < i; j++) {
                int rowJ = block.from() + j * block.stride();
                values[rowI + j] = (values[rowI + j] - dot(values, rowI, rowJ, j)) / values[rowJ + j];
            }
            double pivot = values[rowI + i] - dot(values, rowI, rowI, i);
            if (!Cholesky.isPositive(pivot, variances[from + i])) {
                return from + i;
            }
            values[rowI + i] = Math.sqrt(pivot);
        }
        return -1;
    }

    private static double dot(double[] values, int a, int b, int length) {
        double sum = 0;
        for (int c = 0; c < length; c++) {
            sum += values[a + c] * values[b + c];
        }
        return sum;
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
        blockRight.setRows(0, 0, w, length, length);
        for (int row = 0; row < rows; row += tile.rows()) {
            int height = Math.min(tile.rows(), rows - row);
            blockLeft.setRows(0, 0, below.at(row, 0), height, length);
            for (int column = 0; column < length; column += tile.columns()) {
                // W is zero right of its diagonal.
                multiply(blockLeft, 0, blockRight, column, Math.min(length, column + tile.columns()));
                writeResult(below.at(row, column), height, Math.min(tile.columns(), length - column));
            }
        }
    }

    /**
     * A block of rows of L^-1 left of the diagonal: minus W_block L_left W_above, as L W = 1.
     *
     * @param w the inverse, whose rows above are done and packed, and whose block on the diagonal is done
     */
    private void invertRows(Part w, int from, int length) {
        Arrays.fill(product.values(), 0, product.at(from, 0), 0);
        for (int column = 0; column < from; column += tile.columns()) {
            for (int row = 0; row < length; row += tile.rows()) {
                // Above row "column" these columns of W are zero.
                tile.addProduct(
                        from - column,
                        left.values(),
                        left.at(from + row, column),
                        right.values(),
                        right.at(column, column),
                        product.values(),
                        product.at(column, row));
            }
        }
        blockLeft.setRows(0, 0, w.at(from, from), length, length);
        for (int column = 0; column < from; column += tile.columns()) {
            for (int row = 0; row < length; row += tile.rows()) {
                multiply(blockLeft, row, product, column, Math.min(length, row + tile.rows()));
                subtractResult(w.at(from + row, column), Math.min(tile.rows(), length - row), tile.columns());
            }
        }
    }

    /** The tile of A B whose first row and column are given, over their first {@code depth} entries. */
    private void multiply(Strips a, int row, Strips b, int column, int depth) {
        Arrays.fill(result, 0);
        tile.addProduct(depth, a.values(), a.at(row, 0), b.values(), b.at(column, 0), result, 0);
    }

    private void subtractResult(Part c, int rows, int columns) {
        for (int q = 0; q < rows; q++) {
            int at = c.from() + q * c.stride();
            for (int r = 0; r < columns; r++) {
                c.values()[at + r] -= result[q * tile.columns() + r];
            }
        }
    }

    private void writeResult(Part c, int rows, int columns) {
        for (int q = 0; q < rows; q++) {
            System.arraycopy(result, q * tile.columns(), c.values(), c.from() + q * c.stride(), columns);
        }
    }
}
