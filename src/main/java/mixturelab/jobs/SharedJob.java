package mixturelab.jobs;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import mixturelab.core.engine.Workers;
import org.jspecify.annotations.Nullable;

/** Shared future of a task that one or more callers wait for: queued, running, then done. */
final class SharedJob<P, R> implements Monitor<P> {
    private final Task<P, R> task;
    private final Workers workers;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable P progress;
    private int callers;
    private boolean abandoned;

    /** @param workers the pool's threads that may help with the task */
    SharedJob(Task<P, R> task, Workers workers) {
        this.task = task;
        this.workers = workers.until(this::isAbandoned);
    }

    CompletableFuture<R> result() {
        return result;
    }

    Optional<P> progress() {
        return Optional.ofNullable(progress);
    }

    boolean isWaiting() {
        return !begun.get();
    }

    @Override
    public void report(P progress) {
        this.progress = progress;
    }

    @Override
    public boolean isAbandoned() {
        return result.isCancelled();
    }

    @Override
    public Workers workers() {
        return workers;
    }

    /** Adds a caller; false if all earlier ones have given up, since then the job ends. */
    synchronized boolean join() {
        if (abandoned) {
            return false;
        }
        callers++;
        return true;
    }

    /** Releases one caller; when the last one leaves, the job is canceled. */
    void leave() {
        if (isLeftByTheLast()) {
            // outside the lock: whoever waits for the result is called from here
            result.cancel(false);
        }
    }

    private synchronized boolean isLeftByTheLast() {
        callers--;
        abandoned = callers == 0;
        return abandoned;
    }

    /** Carries it out on the calling thread, unless it was begun before or given up; a failure becomes its result. */
    void carryOut() {
        if (begun.getAndSet(true) || result.isDone()) {
            return;
        }
        try {
            result.complete(task.carryOut(this));
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }
}
