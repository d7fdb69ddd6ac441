package mixturelab.core.kmeans;

import java.util.Arrays;
import mixturelab.core.dataset.Points;

/**
 * The update step: every centroid moves to the mean of its points, c_k = (sum over i with z_i = k of x_i) / n_k.
 *
 * <p>A cluster without points has no mean; the policy says what happens instead. {@code KEEP}: the centroid stays where
 * it is. {@code DROP}: its row becomes NaN, for good. {@code RESEED}: it moves to the point farthest from its own
 * (previous) centroid; several empty clusters take different points, in the order of their index, and of points equally
 * far the one with the lowest index; where every point lies on its centroid there is nothing to gain, so the centroid
 * stays. Source: Lloyd 1982.
 */
public final class UpdateStep {
    private UpdateStep() {}

    /**
     * Moves the centroids.
     *
     * @param previous the centroids that the assignments were made with
     * @throws IllegalArgumentException if the shapes differ
     */
    public static Centroids apply(
            Points points, Assignments assignments, Centroids previous, EmptyClusterPolicy emptyClusters) {
        AssignmentStep.requireSameWidth(points, previous);
        requireSameShape(points, assignments, previous);
        double[] centroids = new double[previous.count() * previous.d()];
        into(points.toArray(), points.d(), assignments.toArray(), previous.toArray(), emptyClusters, centroids);
        return new Centroids(points.d(), centroids);
    }

    /**
     * The same on flat arrays, for loops: allocates O(K), and n flags only when an empty cluster is reseeded.
     *
     * @param points n x d, rows first
     * @param clusters the cluster of each point, n numbers
     * @param previous K x d, rows first
     * @param centroids K x d, overwritten; not the same array as {@code previous}
     */
    public static void into(
            double[] points,
            int d,
            int[] clusters,
            double[] previous,
            EmptyClusterPolicy emptyClusters,
            double[] centroids) {
        int[] counts = sums(points, d, clusters, centroids);
        boolean empty = false;
        for (int j = 0; j < centroids.length; j++) {
            centroids[j] /= counts[j / d];
            empty |= counts[j / d] == 0;
        }
        if (empty) {
            applyPolicy(points, d, clusters, previous, emptyClusters, centroids, counts);
        }
    }

    /** Fills {@code sums} with the sum of each cluster's points and answers how many there are. */
    private static int[] sums(double[] points, int d, int[] clusters, double[] sums) {
        int[] counts = new int[sums.length / d];
        Arrays.fill(sums, 0);
        for (int i = 0; i < clusters.length; i++) {
            counts[clusters[i]]++;
            for (int a = 0; a < d; a++) {
                sums[clusters[i] * d + a] += points[i * d + a];
            }
        }
        return counts;
    }

    private static void applyPolicy(
            double[] points,
            int d,
            int[] clusters,
            double[] previous,
            EmptyClusterPolicy policy,
            double[] centroids,
            int[] counts) {
        boolean[] taken = new boolean[policy == EmptyClusterPolicy.RESEED ? clusters.length : 0];
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                continue;
            }
            System.arraycopy(previous, k * d, centroids, k * d, d);
            if (policy == EmptyClusterPolicy.DROP) {
                Arrays.fill(centroids, k * d, (k + 1) * d, Double.NaN);
            } else if (policy == EmptyClusterPolicy.RESEED) {
                int farthest = farthestPoint(points, d, clusters, previous, taken);
                if (farthest >= 0) {
                    taken[farthest] = true;
                    System.arraycopy(points, farthest * d, centroids, k * d, d);
                }
            }
        }
    }

    /** The point farthest from its own centroid that isn't taken yet; -1 if every such point lies on its centroid. */
    private static int farthestPoint(double[] points, int d, int[] clusters, double[] previous, boolean[] taken) {
        int farthest = -1;
        double distance = 0;
        for (int i = 0; i < clusters.length; i++) {
            double own = SquaredDistance.between(points, i * d, previous, clusters[i] * d, d);
            if (own > distance && !taken[i]) {
                distance = own;
                farthest = i;
            }
        }
        return farthest;
    }

    static void requireSameShape(Points points, Assignments assignments, Centroids centroids) {
        if (points.n() != assignments.n() || assignments.clusterCount() != centroids.count()) {
            throw new IllegalArgumentException("There are " + points.n() + " points and " + centroids.count()
                    + " centroids, but assignments of " + assignments.n() + " points to " + assignments.clusterCount()
                    + " clusters");
        }
    }
}
