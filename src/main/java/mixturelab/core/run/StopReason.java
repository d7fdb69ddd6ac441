package mixturelab.core.run;

/** Why a run ended: an outcome that the learner reads, never an exception. */
public enum StopReason {
    /** The objective (or, for K-means, the assignments) stopped changing. */
    CONVERGED,
    /** The cap on iterations was reached first. */
    MAX_ITERATIONS,
    /** A component collapsed: its covariance is singular, so the next density isn't defined. */
    DEGENERATE_COMPONENT,
    /** K-means settled, but under the policy {@code KEEP} a cluster was left without points. */
    EMPTY_CLUSTER,
    /** Somebody asked the run to stop. */
    CANCELLED
}
