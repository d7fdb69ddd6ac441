package mixturelab.core.gmm;

/** The form of the components' covariances; fewer free numbers need fewer points to fit them. */
public enum CovarianceType {
    /** Every component has its own ellipse, of any direction. */
    FULL,
    /** All components share one ellipse. */
    TIED,
    /** Every component has its own ellipse, parallel to the axes. */
    DIAGONAL,
    /** Every component has its own circle (one variance). */
    SPHERICAL;

    /**
     * The free parameters of a mixture: K - 1 weights, K d means, and the covariances' own (full K d (d + 1) / 2, tied
     * d (d + 1) / 2, diagonal K d, spherical K).
     */
    public int parameterCount(int componentCount, int d) {
        int covariances = switch (this) {
            case FULL -> componentCount * d * (d + 1) / 2;
            case TIED -> d * (d + 1) / 2;
            case DIAGONAL -> componentCount * d;
            case SPHERICAL -> componentCount;
        };
        return componentCount - 1 + componentCount * d + covariances;
    }
}
