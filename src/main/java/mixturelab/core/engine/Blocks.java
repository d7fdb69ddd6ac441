package mixturelab.core.engine;

import java.util.function.Supplier;

/**
 * Long matrices (n rows of a few numbers each) are worked through in blocks of rows, and a block column by column: a
 * block stays in the processor's nearest cache, and a plain loop along a column is one that the JIT compiler turns into
 * instructions for several numbers each.
 */
final class Blocks {
    /** Rows in a block: few enough for that cache, enough for long loops. */
    static final int SIZE = 64;

    /**
     * Rows in a block where there are many points: longer blocks amortize the scalar head and tail of vectorized loops. Where
     * there are few points, allocating and clearing such blocks costs more than that.
     */
    private static final int LONG = 3 * SIZE;

    private static final int MANY = 2000;

    /** Rows that a thread takes at once, whole blocks of either size: enough work that another thread is worth it. */
    private static final int ROWS_IN_CHUNK = 32 * LONG;

    private Blocks() {}

    /**
     * The work on a chunk of rows.
     *
     * @param <M> per-thread scratch memory
     */
    @FunctionalInterface
    interface Chunk<M> {
        /** Does the rows {@code from} to {@code to}, in blocks of the {@link #size} for all rows. */
        void run(int chunk, int from, int to, M memory);
    }

    /** The most rows that a block has where there are n. */
    static int size(int n) {
        return n < MANY ? Math.min(SIZE, n) : LONG;
    }

    /** How many chunks n rows fall into. */
    static int chunks(int n) {
        return (n + ROWS_IN_CHUNK - 1) / ROWS_IN_CHUNK;
    }

    /**
     * Shares the chunks of n rows among workers.
     *
     * @param memory called once by every thread that takes part
     */
    static <M> void run(int n, Workers workers, Supplier<M> memory, Chunk<M> chunk) {
        workers.run(
                chunks(n),
                memory,
                (index, own) -> chunk.run(index, index * ROWS_IN_CHUNK, Math.min(n, (index + 1) * ROWS_IN_CHUNK), own));
    }

    /** Of blocks of {@link #SIZE}: how many rows that one has which begins with row {@code first} of n. */
    static int length(int first, int n) {
        return Math.min(SIZE, n - first);
    }

    /** Copies {@code column} of the rows {@code first} to {@code first + count} of a matrix out. */
    static void read(double[] matrix, int width, int column, int first, int count, double[] values) {
        for (int i = 0; i < count; i++) {
            values[i] = matrix[(first + i) * width + column];
        }
    }

    /** Copies values back to where {@link #read} takes them from. */
    static void write(double[] matrix, int width, int column, int first, int count, double[] values) {
        for (int i = 0; i < count; i++) {
            matrix[(first + i) * width + column] = values[i];
        }
    }
}
