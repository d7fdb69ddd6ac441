package mixturelab.core.math;

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
     */
    static void rows(Part matrix, int count, int depth, int width, double[] strips, int to) {
        double[] values = matrix.values();
        for (int row = 0; row < padded(count, width); row++) {
            int at = to + row / width * width * depth + row % width;
            int from = matrix.from() + row * matrix.stride();
            for (int x = 0; x < depth; x++) {
                strips[at + x * width] = row < count ? values[from + x] : 0;
            }
        }
    }

    /**
     * Strips of columns: their entry (x, r) is element x of their column r.
     *
     * @param matrix {@code rows} x {@code count}
     * @param width columns in a strip
     * @param depth of the strips; the rows become their entries from {@code at} on
     * @param strips overwritten there
     */
    static void columns(Part matrix, int count, int rows, int width, double[] strips, int depth, int at) {
        for (int first = 0; first < count; first += width) {
            int to = first * depth + at * width;
            for (int r = 0; r < width; r++) {
                if (first + r < count) {
                    column(matrix.at(0, first + r), rows, width, strips, to + r);
                } else {
                    fillColumn(rows, width, strips, to + r);
                }
            }
        }
    }

    private static void column(Part matrix, int length, int width, double[] strips, int to) {
        double[] values = matrix.values();
        int from = matrix.from();
        int stride = matrix.stride();
        for (int x = 0; x < length; x++) {
            strips[to + x * width] = values[from + x * stride];
        }
    }

    private static void fillColumn(int length, int width, double[] strips, int to) {
        for (int x = 0; x < length; x++) {
            strips[to + x * width] = 0;
        }
    }
}
