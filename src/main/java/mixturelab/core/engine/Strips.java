package mixturelab.core.engine;

/**
 * One side of products of matrices, packed as the {@link Tile} reads it: strips of {@code width} rows (or columns) of a
 * matrix, each with room for a depth that fills up piece by piece. Working memory, so it isn't for several threads.
 */
final class Strips {
    private final int width;
    private final int depth;
    private final double[] values;

    /**
     * @param width rows in a strip
     * @param size the most rows
     * @param depth the most numbers in a row
     */
    Strips(int width, int size, int depth) {
        this.width = width;
        this.depth = depth;
        this.values = new double[Packing.padded(size, width) * depth];
    }

    /** The array itself. */
    double[] values() {
        return values;
    }

    /** Where entry x of the strip stands that begins with row {@code first}, a multiple of the width. */
    int at(int first, int x) {
        return first * depth + x * width;
    }

    /**
     * The entries from x on of the rows from {@code first}, a multiple of the width, on become those of a matrix. What is
     * left of the last strip is filled up with zeros.
     *
     * @param matrix {@code count} x {@code length}
     */
    void setRows(int first, int x, Part matrix, int count, int length) {
        Packing.rows(matrix, count, length, width, values, at(first, x), depth);
    }

    /**
     * The entries from x on of all rows become those of a matrix's columns, {@code count} a multiple of the width at most.
     *
     * @param matrix {@code length} x {@code count}
     */
    void setColumns(int x, Part matrix, int count, int length) {
        for (int first = 0; first < count; first += width) {
            int used = Math.min(width, count - first);
            for (int row = 0; row < length; row++) {
                int to = at(first, x + row);
                int from = matrix.from() + row * matrix.stride() + first;
                // A loop: for so few numbers System.arraycopy takes twice as long.
                for (int r = 0; r < used; r++) {
                    values[to + r] = matrix.values()[from + r];
                }
            }
        }
    }
}
