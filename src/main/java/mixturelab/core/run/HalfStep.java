package mixturelab.core.run;

/** Which half step made a frame. */
public enum HalfStep {
    /** The parameters a run starts from. */
    INITIAL,
    /** E-step: who belongs to whom; the parameters stay. */
    E,
    /** M-step: the components move; the responsibilities stay. */
    M,
    /** K-means: every point goes to its nearest centroid. */
    ASSIGN,
    /** K-means: every centroid moves to the mean of its points. */
    UPDATE
}
