package mixturelab.core.engine;

import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Queue of chunks: threads take one after the other until none is left or one of them has failed. */
final class WorkQueue<M> implements Runnable {
    private final int count;
    private final Supplier<M> memory;
    private final Workers.Chunk<M> chunk;
    private final Runnable beforeEach;

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    /** Its parties: the caller, and every thread that is at work just now. */
    private final Phaser atWork = new Phaser(1);

    WorkQueue(int count, Supplier<M> memory, Workers.Chunk<M> chunk, Runnable beforeEach) {
        this.count = count;
        this.memory = memory;
        this.chunk = chunk;
        this.beforeEach = beforeEach;
    }

    /** The task of every thread. A thread that starts after the last chunk does nothing and never registers. */
    @Override
    public void run() {
        if (next.get() >= count || atWork.register() < 0) {
            return;
        }
        try {
            M own = memory.get();
            for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                beforeEach.run();
                chunk.run(index, own);
            }
        } catch (RuntimeException | Error thrown) {
            failure.compareAndSet(null, thrown);
            next.set(count);
        } finally {
            atWork.arriveAndDeregister();
        }
    }

    /** Waits for the threads that are at work and throws what the first that failed threw. */
    void await() {
        // The caller has found the queue empty, so whoever registers after this takes no chunk.
        atWork.arriveAndDeregister();
        atWork.awaitAdvance(0);
        switch (failure.get()) {
            case null -> {}
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case Throwable thrown -> throw new IllegalStateException(thrown);
        }
    }
}
