package mixturelab.core.settings;

/** Which clustering is run. */
public enum Algorithm {
    /** Expectation-Maximization on a Gaussian mixture. */
    EM,
    /** Lloyd's K-means. */
    KMEANS
}
