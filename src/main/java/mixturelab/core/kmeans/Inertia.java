package mixturelab.core.kmeans;

import mixturelab.core.dataset.Points;

/**
 * What K-means lowers: the sum over all points of the squared distance to the centroid of their own cluster, sum over i
 * of |x_i - c_(z_i)|^2, in squared data units. Neither half step can raise it.
 */
public final class Inertia {
    private Inertia() {}

    /**
     * The inertia of any assignments, nearest or not.
     *
     * @throws IllegalArgumentException if the shapes differ or a point belongs to a dropped cluster
     */
    public static double of(Points points, Assignments assignments, Centroids centroids) {
        AssignmentStep.requireSameWidth(points, centroids);
        UpdateStep.requireSameShape(points, assignments, centroids);
        for (int i = 0; i < assignments.n(); i++) {
            if (centroids.isDropped(assignments.get(i))) {
                throw new IllegalArgumentException(
                        "Point " + i + " belongs to cluster " + assignments.get(i) + ", which has been dropped");
            }
        }
        return of(points.toArray(), points.d(), assignments.toArray(), centroids.toArray());
    }

    /**
     * The same on flat arrays, for loops: allocates nothing.
     *
     * @param points n x d, rows first
     * @param clusters the cluster of each point, n numbers
     * @param centroids K x d, rows first
     */
    public static double of(double[] points, int d, int[] clusters, double[] centroids) {
        double inertia = 0;
        for (int i = 0; i < clusters.length; i++) {
            inertia += SquaredDistance.between(points, i * d, centroids, clusters[i] * d, d);
        }
        return inertia;
    }
}
