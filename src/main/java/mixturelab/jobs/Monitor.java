package mixturelab.jobs;

import mixturelab.core.engine.Workers;

/** Progress listener and cancellation signal of a task: how the task and its callers hear of each other. */
public interface Monitor<P> {
    /** Publishes the progress; the latest report replaces the earlier ones. */
    void report(P progress);

    /** Whether all callers have given up: then the task should end soon, with any result. */
    boolean isAbandoned();

    /** The threads that may share this task's work, bounded by its pool; they stop once the task is abandoned. */
    default Workers workers() {
        return Workers.none().until(this::isAbandoned);
    }
}
