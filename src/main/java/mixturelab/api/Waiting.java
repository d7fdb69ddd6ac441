package mixturelab.api;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import mixturelab.jobs.Job;
import mixturelab.jobs.QueueFullException;
import org.springframework.web.context.request.async.DeferredResult;

/** Waits for a job without holding a thread. */
final class Waiting {
    /** How long a request waits for its answer, the queue included. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Waiting() {}

    /**
     * The answer that is made of a job's result. A job that doesn't get its turn in time is given up, like one that finds no
     * room; so is one whose client is known to be gone. A server hears of that when it writes, so that a client who just closes
     * the connection leaves a job that goes on to its end, which the cost budget keeps near, and which holds no request's thread.
     *
     * @param started starts the job, or finds no room for it
     */
    static <R, T> DeferredResult<T> answer(Supplier<Job<?, R>> started, Function<R, T> made) {
        Job<?, R> job = start(started);
        DeferredResult<T> answer = new DeferredResult<>(PATIENCE.toMillis());
        answer.onTimeout(() -> {
            // In this order: the job's end is an answer, too, and the first one counts.
            answer.setErrorResult(new BusyException());
            job.cancel();
        });
        answer.onError(gone -> job.cancel());
        job.result().thenApply(made).whenComplete((done, failure) -> {
            if (failure == null) {
                answer.setResult(done);
            } else {
                answer.setErrorResult(failure);
            }
        });
        return answer;
    }

    private static <R> Job<?, R> start(Supplier<Job<?, R>> started) {
        try {
            return started.get();
        } catch (QueueFullException full) {
            throw new BusyException();
        }
    }
}
