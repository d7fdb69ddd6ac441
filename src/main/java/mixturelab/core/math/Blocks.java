package mixturelab.core.math;

import java.util.function.Supplier;

/**
 * Long matrices (n rows of a few numbers each) are worked through in blocks of rows, and a block column by column: a
 * block stays in the processor's nearest cache, and a plain loop along a column is one that the JIT compiler turns into
 * instructions for several numbers each.
 */
public final class Blocks {
    /** Rows in a block: few enough for that cache, enough for long loops. */
    public static final int SIZE = 64;

    /** Blocks that a thread takes at once: enough work that another thread is worth it. */
    private static final int BLOCKS_IN_CHUNK = 128;

    private Blocks() {}

    /**
     * What is done with a chunk of rows.
     *
     * @param <M> the memory that a thread works in
     */
    @FunctionalInterface
    public interface Chunk<M> {
        /** Does the rows {@code from} to {@code to}, which begin with a block. */
        void run(int chunk, int from, int to, M memory);
    }

    /** How many chunks n rows fall into. */
    public static int chunks(int n) {
        int rows = BLOCKS_IN_CHUNK * SIZE;
        return (n + rows - 1) / rows;
    }

    /**
     * Shares the chunks of n rows among workers.
     *
     * @param memory called once by every thread that takes part
     */
    public static <M> void run(int n, Workers workers, Supplier<M> memory, Chunk<M> chunk) {
        int rows = BLOCKS_IN_CHUNK * SIZE;
        workers.run(
                chunks(n),
                memory,
                (index, own) -> chunk.run(index, index * rows, Math.min(n, (index + 1) * rows), own));
    }

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
