package mixturelab.core.engine;

import java.util.Arrays;

/**
 * The sum of v v^T over many vectors v: D^T D, where the rows of D are the vectors. Symmetric, so only its lower triangle is
 * worked out, half of the product. Kept tile by tile as the {@link Tile} writes it, so that adding to it reads and writes
 * memory in order.
 *
 * <p>Working memory, so it isn't for several threads. It holds sums of several sizes one after the other: n, the number of
 * coordinates, is given with every call, and changes only with {@link #clear}.
 */
final class SymmetricSum {
    /** Vectors that are added together: then a strip of them stays in the processor's first cache. */
    private static final int DEPTH = 256;
    /** Rows of tiles that are worked on together: their strips stay in its second cache. */
    private static final int BLOCK = 32;

    private final Tile tile;
    private final double[] vector;
    private final double[] left;
    private final double[] right;
    private final double[] tiles;

    /** Source of the vectors. */
    @FunctionalInterface
    interface Vectors {
        /** Writes the n coordinates of vector i. */
        void read(int i, double[] into);
    }

    /**
     * @param tile what the products are made of
     * @param size the most coordinates that a vector may have
     */
    SymmetricSum(Tile tile, int size) {
        this.tile = tile;
        this.vector = new double[size + Math.max(tile.rows(), tile.columns())];
        this.left = new double[Packing.padded(size, tile.rows()) * DEPTH];
        this.right = new double[Packing.padded(size, tile.columns()) * DEPTH];
        this.tiles = new double[begin(size, strips(size, tile.columns()))];
    }

    /** Resets the sum to 0, for vectors of {@code n} coordinates. */
    void clear(int n) {
        Arrays.fill(tiles, 0, begin(n, strips(n, tile.columns())), 0);
    }

    private static int strips(int n, int width) {
        return (n + width - 1) / width;
    }

    /** The first row of tiles that reaches the lower triangle in a column of tiles. */
    private int firstRow(int column) {
        return column * tile.columns() / tile.rows();
    }

    /** Where a column of tiles begins: those before it reach from their first row down to the last. */
    private int begin(int n, int column) {
        int before = 0;
        for (int j = 0; j < column; j++) {
            before += strips(n, tile.rows()) - firstRow(j);
        }
        return before * tile.rows() * tile.columns();
    }

    /** Adds v v^T for {@code count} vectors of n coordinates. */
    void add(int n, int count, Vectors source) {
        Arrays.fill(vector, n, vector.length, 0);
        for (int first = 0; first < count; first += DEPTH) {
            int depth = Math.min(DEPTH, count - first);
            int[] leftPlaces = Packing.places(n, tile.rows(), depth);
            int[] rightPlaces = Packing.places(n, tile.columns(), depth);
            for (int x = 0; x < depth; x++) {
                source.read(first + x, vector);
                Packing.row(vector, leftPlaces, left, x * tile.rows());
                Packing.row(vector, rightPlaces, right, x * tile.columns());
            }
            for (int row = 0; row < strips(n, tile.rows()); row += BLOCK) {
                addRows(n, row, Math.min(row + BLOCK, strips(n, tile.rows())), depth);
            }
        }
    }

    /** Adds the product of what is packed to some rows of tiles. */
    private void addRows(int n, int from, int to, int depth) {
        int begin = 0;
        for (int column = 0; column < strips(n, tile.columns()) && firstRow(column) < to; column++) {
            int first = firstRow(column);
            for (int row = Math.max(first, from); row < to; row++) {
                tile.addProduct(
                        depth,
                        left,
                        row * tile.rows() * depth,
                        right,
                        column * tile.columns() * depth,
                        tiles,
                        begin + (row - first) * tile.rows() * tile.columns());
            }
            begin += (strips(n, tile.rows()) - first) * tile.rows() * tile.columns();
        }
    }

    /** The numbers 0 to {@code row} of {@code target} become those of a row of the sum up to its diagonal. */
    void read(int n, int row, double[] target) {
        int columns = tile.columns();
        int begin = 0;
        for (int first = 0; first <= row; first += columns) {
            int firstRow = firstRow(first / columns);
            int at = begin + ((row / tile.rows() - firstRow) * tile.rows() + row % tile.rows()) * columns;
            System.arraycopy(tiles, at, target, first, Math.min(columns, row + 1 - first));
            begin += (strips(n, tile.rows()) - firstRow) * tile.rows() * columns;
        }
    }
}
