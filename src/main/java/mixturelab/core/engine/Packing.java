package mixturelab.core.engine;

import java.util.Arrays;

/**
 * Brings matrices into the strips that a {@link Tile} multiplies: a strip holds a few rows (or columns) of a matrix in the
 * order in which the tile reads them. The last strip is filled up with zeros.
 */
final class Packing {
    private Packing() {}

    /** The least multiple of a strip's width that holds {@code count} rows or columns. */
    static int padded(int count, int width) {
        return (count + width - 1) / width * width;
    }

    /**
     * Strips of rows: their entry (x, q) is element x of their row q.
     *
     * @param matrix {@code count} x {@code depth}
     * @param width rows in a strip
     * @param strips overwritten from {@code to} on
     * @param room the depth that the strips are made for, {@code depth} or more
     */
    static void rows(Part matrix, int count, int depth, int width, double[] strips, int to, int room) {
        double[] values = matrix.values();
        for (int row = 0; row < padded(count, width); row++) {
            int at = to + row / width * width * room + row % width;
            int from = matrix.from() + row * matrix.stride();
            for (int x = 0; x < depth; x++) {
                strips[at + x * width] = row < count ? values[from + x] : 0;
            }
        }
    }

    /**
     * Where the numbers of a row go in strips of columns, the last strip's padding included: a table for {@link #row}.
     *
     * @param count columns
     * @param width columns in a strip
     * @param depth rows
     */
    static int[] places(int count, int width, int depth) {
        int[] places = new int[padded(count, width)];
        Arrays.setAll(places, j -> j / width * width * depth + j % width);
        return places;
    }

    /**
     * Strips of columns, row by row.
     *
     * @param row with zeros for the padding
     * @param to where the row begins in the first strip: its index times the strip's width
     */
    static void row(double[] row, int[] places, double[] strips, int to) {
        for (int j = 0; j < places.length; j++) {
            strips[to + places[j]] = row[j];
        }
    }
}
