package mixturelab.core.kmeans;

import mixturelab.core.dataset.Points;

/** Argument checks of the half steps. */
final class Checks {
    private Checks() {}

    static void requireSameWidth(Points points, Centroids centroids) {
        if (points.d() != centroids.d()) {
            throw new IllegalArgumentException(
                    "The points have " + points.d() + " coordinates, the centroids " + centroids.d());
        }
    }

    static void requireSame(Points points, Assignments assignments, Centroids centroids) {
        requireSameWidth(points, centroids);
        if (points.n() != assignments.n() || assignments.clusterCount() != centroids.count()) {
            throw new IllegalArgumentException("There are " + points.n() + " points and " + centroids.count()
                    + " centroids, but assignments of " + assignments.n() + " points to " + assignments.clusterCount()
                    + " clusters");
        }
    }
}
