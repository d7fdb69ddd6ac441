package mixturelab.core.kmeans;

import mixturelab.core.dataset.Points;

/**
 * The assignment step: every point goes to its nearest centroid, z_i = argmin over k of |x_i - c_k|^2, and on the way
 * the inertia, sum over i of |x_i - c_(z_i)|^2.
 *
 * <p>Of centroids at the same distance the lowest index wins, so that equal input gives equal assignments. A dropped
 * centroid is never the nearest. Source: Lloyd 1982.
 */
public final class AssignmentStep {
    private AssignmentStep() {}

    /**
     * Assigns every point to its nearest centroid.
     *
     * @throws IllegalArgumentException if points and centroids differ in d
     */
    public static Assignment of(Points points, Centroids centroids) {
        Checks.requireSameWidth(points, centroids);
        int[] clusters = new int[points.n()];
        double inertia = 0;
        for (int i = 0; i < clusters.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < centroids.count(); k++) {
                double distance = SquaredDistance.between(points, i, centroids, k);
                // Strictly nearer: ties stay with the lowest index, and a dropped centroid's NaN never wins.
                if (distance < nearest) {
                    nearest = distance;
                    clusters[i] = k;
                }
            }
            inertia += nearest;
        }
        return new Assignment(Assignments.owning(centroids.count(), clusters), inertia);
    }
}
