package mixturelab.jobs;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntSupplier;
import mixturelab.core.engine.Workers;

/**
 * One caller's share in a task: asks how far it is, waits for it, gives it up. Callers who asked for an equal task share it;
 * it goes on until the last of them has given it up.
 *
 * @param <P> says how far it is
 * @param <R> what comes of it
 */
public final class Job<P, R> {
    private final SharedJob<P, R> shared;
    private final CompletableFuture<R> result;
    private final IntSupplier position;

    Job(SharedJob<P, R> shared, IntSupplier position) {
        this.shared = shared;
        this.result = shared.result().copy();
        this.position = position;
    }

    /** A job that is done when this returns: carried out on the calling thread. */
    static <P, R> Job<P, R> atOnce(Task<P, R> task) {
        SharedJob<P, R> shared = new SharedJob<>(task, Workers.none());
        shared.carryOut();
        return new Job<>(shared, () -> 0);
    }

    /** Whether there is a result, or a failure. */
    public boolean isDone() {
        return result.isDone();
    }

    /** How far it is; nothing before it has said so. */
    public Optional<P> progress() {
        return shared.progress();
    }

    /** Whether nobody has begun with it yet: others are before it. */
    public boolean isWaiting() {
        return shared.isWaiting();
    }

    /** Its place in the queue, the next one being 1; 0 once somebody has begun with it. */
    public int position() {
        return isWaiting() ? position.getAsInt() : 0;
    }

    /** What comes of it; a job that was canceled fails with a {@link java.util.concurrent.CancellationException}. */
    public CompletionStage<R> result() {
        return result.minimalCompletionStage();
    }

    /**
     * What came of it, for callers who know that it is done.
     *
     * @throws IllegalStateException if it isn't
     */
    public R finished() {
        return result.resultNow();
    }

    /** Gives it up; nothing happens if it is done. */
    public void cancel() {
        if (result.cancel(false)) {
            shared.leave();
        }
    }
}
