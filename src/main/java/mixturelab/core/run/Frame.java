package mixturelab.core.run;

/** The state of a run after one half step. Frames hold parameters only: memberships are one pure step away. */
public sealed interface Frame permits MixtureFrame, KMeansFrame {
    /** The half step that made this frame. */
    HalfStep halfStep();

    /** The iteration this half step belongs to, from 0; -1 for the initial frame. */
    int iteration();

    /**
     * What the run improves: the log-likelihood in nats, or the inertia in squared data units. NaN only where the initial
     * mixture is already degenerate, so that it has no density.
     */
    double objective();
}
