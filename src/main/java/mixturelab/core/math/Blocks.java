package mixturelab.core.math;

/**
 * Long matrices (n rows of a few numbers each) are worked through in blocks of rows, and a block column by column: a
 * block stays in the processor's nearest cache, and a plain loop along a column is one that the JIT compiler turns into
 * instructions for several numbers each.
 */
public final class Blocks {
    /** Rows in a block: few enough for that cache, enough for long loops. */
    public static final int SIZE = 64;

    private Blocks() {}

    /** How many rows the block has that begins with row {@code first} of n; also, with 0, the most that any has. */
    public static int length(int first, int n) {
        return Math.min(SIZE, n - first);
    }

    /** Copies {@code column} of the rows {@code first} to {@code first + count} of a matrix out. */
    public static void read(double[] matrix, int width, int column, int first, int count, double[] values) {
        for (int i = 0; i < count; i++) {
            values[i] = matrix[(first + i) * width + column];
        }
    }

    /** Copies values back to where {@link #read} takes them from. */
    public static void write(double[] matrix, int width, int column, int first, int count, double[] values) {
        for (int i = 0; i < count; i++) {
            matrix[(first + i) * width + column] = values[i];
        }
    }
}
