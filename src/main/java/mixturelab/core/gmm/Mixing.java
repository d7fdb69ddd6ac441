package mixturelab.core.gmm;

/** The rule for a mixture's weights, the mixing proportions pi_k. */
public enum Mixing {
    /** Learned: weight_k = N_k / n after each M-step. */
    FREE,
    /** Held at 1/K from the initial mixture on; the first station on the path from EM to K-means. */
    EQUAL
}
