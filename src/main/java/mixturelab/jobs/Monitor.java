package mixturelab.jobs;

import mixturelab.core.math.Workers;

/** What a task knows of those who wait for it. */
public interface Monitor<P> {
    /** Tells them how far it is; the latest word counts. */
    void report(P progress);

    /** Whether nobody waits any more: then it should end soon, no matter how. */
    boolean isAbandoned();

    /** The threads that may share this task's work, bounded by its pool; they stop once the task is abandoned. */
    default Workers workers() {
        return Workers.none().until(this::isAbandoned);
    }
}
