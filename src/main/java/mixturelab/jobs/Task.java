package mixturelab.jobs;

/**
 * Work for a {@link JobPool}. A value, best a record: equal tasks have equal results, so they are carried out once for all
 * who ask at the same time.
 *
 * @param <P> says how far it is
 * @param <R> what comes of it
 */
public interface Task<P, R> {
    /** Carries it out on the calling thread. What comes of a task that was abandoned meanwhile goes to nobody. */
    R carryOut(Monitor<? super P> monitor);
}
