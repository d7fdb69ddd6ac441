package mixturelab.core.engine;

/** A part of a matrix, or all of it: where its numbers stand in a flat array. A view, no copy. */
final class Part {
    private final double[] values;
    private final int from;
    private final int stride;

    /** Element (i, j) is number {@code from} + i {@code stride} + j. */
    Part(double[] values, int from, int stride) {
        this.values = values;
        this.from = from;
        this.stride = stride;
    }

    /** The part that begins at this row and column. */
    Part at(int row, int column) {
        return new Part(values, from + row * stride + column, stride);
    }

    /** The array itself. */
    double[] values() {
        return values;
    }

    /** Where its first element stands. */
    int from() {
        return from;
    }

    /** How far its rows are apart. */
    int stride() {
        return stride;
    }
}
