package mixturelab.jobs;

/** Too many heavy runs wait already. Nothing is wrong with the request: it may come again later. */
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1;

    QueueFullException() {
        super("Too many heavy runs are waiting");
    }
}
