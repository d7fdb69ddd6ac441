package mixturelab.core.math;

import java.util.Arrays;

/**
 * A few centered vectors v_i, packed as the {@link Tile} reads them, and what {@link Whitening} makes of them. Working
 * memory, so it isn't for several threads.
 */
public final class VectorStrips {
    private final Tile tile;
    private final double[] strips;
    /** For each strip the squares of the numbers of its tiles so far, added up place by place. */
    private final double[][] squares;

    private final double[] product;

    /**
     * @param tile what the products are made of
     * @param count the most vectors
     * @param d the most coordinates
     */
    public VectorStrips(Tile tile, int count, int d) {
        int padded = Packing.padded(count, tile.rows());
        this.tile = tile;
        this.strips = new double[padded * d];
        this.product = new double[tile.rows() * tile.columns()];
        this.squares = new double[padded / tile.rows()][product.length];
    }

    /**
     * Packs one vector: v_a = x_c - mean_a for its first {@code depth} coordinates a, where c is number a of {@code
     * columns}. All vectors that are multiplied together have the same depth.
     *
     * @param i which of the vectors
     * @param x the coordinates of a point, from {@code from} on
     */
    public void set(int i, int depth, double[] x, int from, int[] columns, double[] mean) {
        int rows = tile.rows();
        int at = i / rows * rows * depth + i % rows;
        for (int a = 0; a < depth; a++) {
            strips[at + a * rows] = x[from + columns[a]] - mean[a];
        }
    }

    /** Fills the last strip up: vectors from {@code count} on are 0. */
    void pad(int count, int depth) {
        int rows = tile.rows();
        for (int i = count; i < Packing.padded(count, rows); i++) {
            int at = i / rows * rows * depth + i % rows;
            for (int a = 0; a < depth; a++) {
                strips[at + a * rows] = 0;
            }
        }
    }

    /** Multiplies the first {@code count} vectors of {@code depth} coordinates by a strip and adds the results' squares. */
    void addSquares(int count, int stride, double[] strip, int stripFrom, int depth) {
        for (int i = 0; i * tile.rows() < count; i++) {
            Arrays.fill(product, 0);
            tile.addProduct(depth, strips, i * tile.rows() * stride, strip, stripFrom, product);
            addSquares(product, squares[i]);
        }
    }

    private static void addSquares(double[] values, double[] sums) {
        for (int j = 0; j < values.length; j++) {
            sums[j] += values[j] * values[j];
        }
    }

    /** Adds to each vector's number what has been added up for it, and begins anew. */
    void takeNorms(int count, double[] norms) {
        int columns = tile.columns();
        for (int i = 0; i < count; i++) {
            double[] sums = squares[i / tile.rows()];
            double sum = 0;
            for (int r = 0; r < columns; r++) {
                sum += sums[i % tile.rows() * columns + r];
            }
            norms[i] += sum;
        }
        for (double[] sums : squares) {
            Arrays.fill(sums, 0);
        }
    }
}
