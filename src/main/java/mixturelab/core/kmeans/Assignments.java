package mixturelab.core.kmeans;

import java.util.Arrays;

/**
 * Which cluster each point belongs to: n numbers from 0 to K - 1. Immutable; arrays are copied in and out.
 *
 * <p>The hard counterpart of a mixture's responsibilities: every point belongs to one cluster wholly.
 */
public final class Assignments {
    private final int clusterCount;
    private final int[] clusters;

    /**
     * @param clusterCount K, 1 or more, clusters without points included
     * @param clusters the cluster of each point, counted from 0, one or more
     * @throws IllegalArgumentException if there is no point or a number isn't in 0 to K - 1
     */
    public Assignments(int clusterCount, int[] clusters) {
        this(clusters.clone(), clusterCount);
        if (clusters.length == 0) {
            throw new IllegalArgumentException("Assignments need at least one point");
        }
        for (int i = 0; i < clusters.length; i++) {
            if (clusters[i] < 0 || clusters[i] >= clusterCount) {
                throw new IllegalArgumentException("Point " + i + " is assigned to cluster " + clusters[i]
                        + "; with K = " + clusterCount + " it must be 0 to " + (clusterCount - 1));
            }
        }
    }

    private Assignments(int[] clusters, int clusterCount) {
        this.clusterCount = clusterCount;
        this.clusters = clusters;
    }

    /** Takes over an array that nobody else keeps, whose numbers are known to be good. */
    static Assignments owning(int clusterCount, int[] clusters) {
        return new Assignments(clusters, clusterCount);
    }

    /** The number of points. */
    public int n() {
        return clusters.length;
    }

    /** K, clusters without points included. */
    public int clusterCount() {
        return clusterCount;
    }

    /** The cluster of point i, counted from 0. */
    public int get(int i) {
        return clusters[i];
    }

    /** How many points each cluster has, length K. */
    public int[] counts() {
        int[] counts = new int[clusterCount];
        for (int cluster : clusters) {
            counts[cluster]++;
        }
        return counts;
    }

    /** The cluster of every point, length n, a copy. */
    public int[] toArray() {
        return clusters.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assignments assignments
                && clusterCount == assignments.clusterCount
                && Arrays.equals(clusters, assignments.clusters);
    }

    @Override
    public int hashCode() {
        return 31 * clusterCount + Arrays.hashCode(clusters);
    }

    @Override
    public String toString() {
        return "Assignments" + Arrays.toString(clusters);
    }
}
