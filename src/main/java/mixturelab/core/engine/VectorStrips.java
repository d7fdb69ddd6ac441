package mixturelab.core.engine;

import java.util.Arrays;

/**
 * A few centered vectors v_i, packed as the {@link Tile} reads them, with the accumulators of {@link Whitening}. Working
 * memory, so it isn't for several threads.
 */
final class VectorStrips {
    /** So many vectors are multiplied by one strip after the other while they stay in the processor's second cache. */
    static final int AT_ONCE = 40;

    private final Tile tile;
    private final double[] strips;
    /** The products of every vector with a strip, and the sums of their squares so far, place by place. */
    private final double[] products;

    private final double[] squares;

    /**
     * @param tile what the products are made of
     * @param count the most vectors
     * @param d the most coordinates
     */
    VectorStrips(Tile tile, int count, int d) {
        int padded = Packing.padded(count, tile.rows());
        this.tile = tile;
        this.strips = new double[padded * d];
        this.products = new double[padded * tile.columns()];
        this.squares = new double[padded * tile.columns()];
    }

    /**
     * Packs one vector: v_a = x_c - mean_a for its first {@code depth} coordinates a, where c is number a of {@code
     * columns}. All vectors that are multiplied together have the same depth.
     *
     * @param i which of the vectors
     * @param x the coordinates of a point, from {@code from} on
     */
    void set(int i, int depth, double[] x, int from, int[] columns, double[] mean) {
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

    /**
     * Multiplies the vectors {@code first} to {@code end}, of {@code stride} coordinates, by a strip of {@code depth} and adds
     * the results' squares.
     *
     * @param first a multiple of {@link #AT_ONCE}
     */
    void addSquares(int first, int end, int stride, double[] strip, int stripFrom, int depth) {
        int begin = first * tile.columns();
        int used = Packing.padded(end, tile.rows()) * tile.columns();
        Arrays.fill(products, begin, used, 0);
        for (int i = first; i < end; i += tile.rows()) {
            tile.addProduct(depth, strips, i * stride, strip, stripFrom, products, i * tile.columns());
        }
        addSquares(products, squares, begin, used);
    }

    private static void addSquares(double[] values, double[] sums, int from, int to) {
        for (int j = from; j < to; j++) {
            sums[j] += values[j] * values[j];
        }
    }

    /** Flushes each vector's accumulator into its total and resets it. */
    void takeNorms(int count, double[] norms) {
        int columns = tile.columns();
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int r = 0; r < columns; r++) {
                sum += squares[i * columns + r];
            }
            norms[i] += sum;
        }
        Arrays.fill(squares, 0);
    }
}
