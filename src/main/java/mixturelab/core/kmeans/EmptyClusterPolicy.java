package mixturelab.core.kmeans;

/** Policy of the update step for a cluster that has no points. */
public enum EmptyClusterPolicy {
    /** The centroid stays where it is; points may come back to it. */
    KEEP,
    /** The cluster is given up; the run continues with one fewer. */
    DROP,
    /** The centroid jumps to the point that lies farthest from its own centroid. */
    RESEED
}
