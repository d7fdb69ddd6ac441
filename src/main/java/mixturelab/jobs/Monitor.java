package mixturelab.jobs;

/** What a task knows of those who wait for it. */
public interface Monitor<P> {
    /** Tells them how far it is; the latest word counts. */
    void report(P progress);

    /** Whether nobody waits any more: then it should end soon, no matter how. */
    boolean isAbandoned();
}
