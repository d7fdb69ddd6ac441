package mixturelab.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.Runner;

/** A run that one or more callers wait for: queued, running, then done. */
final class SharedRun {
    private final RunRequest request;
    private final CompletableFuture<FinishedRun> result = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile int iterations;
    private int callers;
    private boolean abandoned;

    SharedRun(RunRequest request) {
        this.request = request;
    }

    /** What a run is a function of: equal requests have equal results. */
    record RunRequest(Dataset dataset, RunSettings settings) {}

    RunRequest request() {
        return request;
    }

    CompletableFuture<FinishedRun> result() {
        return result;
    }

    int iterations() {
        return iterations;
    }

    int maxIterations() {
        return request.settings().maxIterations();
    }

    boolean isWaiting() {
        return !begun.get();
    }

    /** One caller more; false if all earlier ones have given up, since then the run ends. */
    synchronized boolean join() {
        if (abandoned) {
            return false;
        }
        callers++;
        return true;
    }

    /** One caller less; the last one takes the run along. */
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
        IntPredicate givenUp = done -> {
            iterations = done;
            return result.isCancelled();
        };
        try {
            result.complete(new FinishedRun(
                    request.dataset(), Runner.run(request.dataset().points(), request.settings(), givenUp)));
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }
}
