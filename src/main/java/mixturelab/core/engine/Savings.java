package mixturelab.core.engine;

/**
 * Work that the steps may leave out in many dimensions because it can't show in the result: the log-likelihood stays the same
 * to 1e-12 of itself, and every point's most responsible component stays the same. Each can be switched off, to
 * check and to measure that.
 *
 * @param skipRows the M-step doesn't look at rows whose responsibility is below 1e-18
 * @param dropConstants coordinates that are constant inside a component are left out of its products. Their variance is
 *     exactly the floor, and they are correlated with nothing: what is left of a density is a product of one-dimensional
 *     ones
 * @param prune the E-step gives a component up for a point as soon as the part of the squared Mahalanobis norm that is
 *     known already rules it out: its responsibility would be below 1e-18
 */
public record Savings(boolean skipRows, boolean dropConstants, boolean prune) {
    /** All three. */
    public static final Savings ALL = new Savings(true, true, true);
    /** Everything is computed. */
    public static final Savings NONE = new Savings(false, false, false);

    /** A responsibility below this can't be seen in a sum over as many points as there are. */
    static final double NEGLIGIBLE = 1e-18;
}
