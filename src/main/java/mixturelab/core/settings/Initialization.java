package mixturelab.core.settings;

/** How frame 0 comes about; for K-means only the means are used. */
public enum Initialization {
    /** Responsibilities by blocks of rows (row i to component min(i div (n div K), K - 1)), then one M-step. */
    BLOCKS,
    /** The same on rows permuted by the start's random stream. */
    RANDOM_PARTITION,
    /** Means at distinct random rows; weights 1/K; every covariance that of all the data. */
    RANDOM_POINTS,
    /** Means at rows spread out by k-means++; weights and covariances as for random points. */
    KMEANS_PLUS_PLUS,
    /** Converged K-means assignments (from k-means++), then one M-step. */
    KMEANS,
    /** Given means and, optionally, covariances (default: the data's) and weights (default: 1/K). */
    MANUAL;

    /** Whether chance has a part in it. */
    public boolean isRandom() {
        return this != BLOCKS && this != MANUAL;
    }
}
