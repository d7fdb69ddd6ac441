package mixturelab.core.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The threads that share the work of a step: the caller's, and helpers from an executor where there are some. A step
 * cuts its work into the same chunks whoever does them and puts the results together in the order of the chunks, so a
 * result never depends on the number of threads.
 *
 * <p>Starts no thread: helpers come from an executor that its owner closes. Immutable, and good for several callers at
 * once.
 */
public final class Workers {
    private static final Workers NONE = new Workers(task -> {}, 0, () -> false);

    private final Executor executor;
    private final int helpers;
    private final BooleanSupplier cancelled;

    private Workers(Executor executor, int helpers, BooleanSupplier cancelled) {
        this.executor = executor;
        this.helpers = helpers;
        this.cancelled = cancelled;
    }

    /**
     * One chunk of a step's work.
     *
     * @param <M> per-thread scratch memory, reused for all chunks
     */
    @FunctionalInterface
    public interface Chunk<M> {
        /** Does chunk {@code index}. */
        void run(int index, M memory);
    }

    /** The caller's thread alone. */
    public static Workers none() {
        return NONE;
    }

    /**
     * The caller's thread and up to {@code helpers} tasks on an executor. A helper that the executor begins late finds
     * nothing left to do: nobody waits for it.
     *
     * @throws IllegalArgumentException if the number of helpers is negative
     */
    public static Workers of(Executor executor, int helpers) {
        if (helpers < 0) {
            throw new IllegalArgumentException("The number of helpers must be 0 or more, got " + helpers);
        }
        return new Workers(executor, helpers, () -> false);
    }

    /** These workers with a cancellation check, which any of the threads calls before every chunk. */
    public Workers until(BooleanSupplier isCancelled) {
        return new Workers(executor, helpers, isCancelled);
    }

    /** Whether the work is canceled. */
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    /**
     * Cancellation check for long chunks.
     *
     * @throws CancellationException if the work is canceled
     */
    public void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }

    /**
     * Runs the chunks 0 to {@code count} - 1, each once, and returns when all are done. The caller sees all that they have
     * written.
     *
     * @param memory called once by every thread that takes part
     * @throws CancellationException if the work is canceled; chunks already begun are finished before
     * @throws RuntimeException or Error, the first one that a chunk threw
     */
    public <M> void run(int count, Supplier<M> memory, Chunk<M> chunk) {
        if (count == 1) {
            checkCancelled();
            chunk.run(0, memory.get());
            return;
        }
        WorkQueue<M> queue = new WorkQueue<>(count, memory, chunk, this::checkCancelled);
        for (int helper = 0; helper < Math.min(helpers, count - 1); helper++) {
            executor.execute(queue);
        }
        queue.run();
        queue.await();
    }

    /**
     * Computes the results of 0 to {@code count} - 1, each once, in this order whichever thread computed them.
     *
     * @throws CancellationException if the work is canceled
     * @throws RuntimeException or Error, the first one that a computation threw
     */
    public <R> List<R> map(int count, IntFunction<R> computation) {
        @SuppressWarnings("unchecked") // filled below, with nothing but R
        R[] results = (R[]) new Object[count];
        run(count, () -> results, (index, all) -> all[index] = computation.apply(index));
        return List.of(results);
    }
}
