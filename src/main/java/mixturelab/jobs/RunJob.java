package mixturelab.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One caller's share in a run: asks how far it is, waits for it, gives it up. Callers who asked for the same run share it;
 * it goes on until the last of them has given it up.
 */
public final class RunJob {
    private final SharedRun run;
    private final CompletableFuture<FinishedRun> result;

    RunJob(SharedRun run) {
        this.run = run;
        this.result = run.result().copy();
    }

    /** Whether there is a result, or a failure. */
    public boolean isDone() {
        return result.isDone();
    }

    /** Iterations that are done; 0 while the run waits for its turn. */
    public int iterations() {
        return run.iterations();
    }

    /** The run has this many iterations or fewer. */
    public int maxIterations() {
        return run.maxIterations();
    }

    /** Whether nobody has begun with it yet: others are before it. */
    public boolean isWaiting() {
        return run.isWaiting();
    }

    /**
     * The finished run; a job that was canceled fails with a {@link java.util.concurrent.CancellationException}.
     */
    public CompletionStage<FinishedRun> result() {
        return result.minimalCompletionStage();
    }

    /**
     * The finished run, for callers who know that it is done.
     *
     * @throws IllegalStateException if it isn't
     */
    public FinishedRun finished() {
        return result.resultNow();
    }

    /** Gives the run up; nothing happens if it is done. */
    public void cancel() {
        if (result.cancel(false)) {
            run.leave();
        }
    }
}
