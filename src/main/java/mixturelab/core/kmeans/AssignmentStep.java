package mixturelab.core.kmeans;

import mixturelab.core.dataset.Points;
import mixturelab.core.dataset.Rows;
import mixturelab.core.math.Workers;

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
    public static Assignment apply(Points points, Centroids centroids) {
        return apply(points, centroids, Workers.none());
    }

    /**
     * The same for points that are read a few at a time, and with more threads; the result doesn't depend on how many.
     *
     * @throws IllegalArgumentException if points and centroids differ in d
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static Assignment apply(Rows points, Centroids centroids, Workers workers) {
        requireSameWidth(points, centroids);
        int[] clusters = new int[points.n()];
        double inertia = points.d() < LargePass.COORDINATES
                ? small(points, centroids.toArray(), clusters)
                : new LargePass(points, centroids.toArray(), clusters, false).run(workers);
        return new Assignment(new Assignments(centroids.count(), clusters), inertia);
    }

    /**
     * The same on flat arrays, for loops: allocates nothing (for 16 coordinates or more working memory for a block).
     *
     * @param points n x d, rows first
     * @param centroids K x d, rows first; a dropped one is NaN throughout, at least one is finite
     * @param clusters n numbers, overwritten
     * @return the inertia, in squared data units
     */
    public static double into(double[] points, int d, double[] centroids, int[] clusters) {
        return d < LargePass.COORDINATES
                ? small(points, d, centroids, clusters)
                : new LargePass(Rows.of(d, points), centroids, clusters, false).run(Workers.none());
    }

    private static double small(Rows points, double[] centroids, int[] clusters) {
        double[] values = new double[points.n() * points.d()];
        points.read(0, points.n(), values);
        return small(values, points.d(), centroids, clusters);
    }

    private static double small(double[] points, int d, double[] centroids, int[] clusters) {
        double inertia = 0;
        for (int i = 0; i < clusters.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int k = 0; k * d < centroids.length; k++) {
                double distance = SquaredDistance.between(points, i * d, centroids, k * d, d);
                // Strictly nearer: ties stay with the lowest index, and a dropped centroid's NaN never wins.
                if (distance < nearest) {
                    nearest = distance;
                    clusters[i] = k;
                }
            }
            inertia += nearest;
        }
        return inertia;
    }

    static void requireSameWidth(Rows points, Centroids centroids) {
        if (points.d() != centroids.d()) {
            throw new IllegalArgumentException(
                    "The points have " + points.d() + " coordinates, the centroids " + centroids.d());
        }
    }
}
