package mixturelab.core.kmeans;

import mixturelab.core.dataset.Points;

/**
 * The objective of K-means: the sum over all points of the squared distance to the centroid of their own cluster, sum over i
 * of |x_i - c_(z_i)|^2, in squared data units. Neither half step can raise it. Source: Lloyd 1982.
 */
public final class Inertia {
    private Inertia() {}

    /**
     * The inertia of any assignments, nearest or not.
     *
     * @throws IllegalArgumentException if the shapes differ or a point belongs to a dropped cluster
     */
    public static double of(Points points, Assignments assignments, Centroids centroids) {
        Checks.requireSame(points, assignments, centroids);
        double inertia = 0;
        for (int i = 0; i < assignments.n(); i++) {
            inertia += SquaredDistance.between(points, i, centroids, assignments.get(i));
        }
        if (Double.isNaN(inertia)) {
            throw new IllegalArgumentException("A point belongs to a cluster that has been dropped");
        }
        return inertia;
    }
}
