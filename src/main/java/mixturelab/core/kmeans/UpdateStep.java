package mixturelab.core.kmeans;

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
    public static Centroids of(
            Points points, Assignments assignments, Centroids previous, EmptyClusterPolicy emptyClusters) {
        Checks.requireSame(points, assignments, previous);
        int d = points.d();
        double[] centroids = new double[previous.count() * d];
        int[] counts = new int[previous.count()];
        for (int i = 0; i < points.n(); i++) {
            int k = assignments.get(i);
            counts[k]++;
            for (int a = 0; a < d; a++) {
                centroids[k * d + a] += points.get(i, a);
            }
        }
        boolean[] taken = new boolean[emptyClusters == EmptyClusterPolicy.RESEED ? points.n() : 0];
        for (int k = 0; k < counts.length; k++) {
            for (int a = 0; a < d; a++) {
                // 0 / 0 is NaN: without points the row of a dropped cluster.
                centroids[k * d + a] /= counts[k];
            }
            if (counts[k] == 0 && emptyClusters != EmptyClusterPolicy.DROP) {
                boolean keep = emptyClusters == EmptyClusterPolicy.KEEP;
                double[] center = keep ? previous.row(k) : reseeded(k, points, assignments, previous, taken);
                System.arraycopy(center, 0, centroids, k * d, d);
            }
        }
        return new Centroids(d, centroids);
    }

    private static double[] reseeded(
            int k, Points points, Assignments assignments, Centroids previous, boolean[] taken) {
        int farthest = farthestPoint(points, assignments, previous, taken);
        if (farthest < 0) {
            return previous.row(k);
        }
        taken[farthest] = true;
        return points.row(farthest);
    }

    /** The point farthest from its own centroid that isn't taken yet; -1 if every such point lies on its centroid. */
    private static int farthestPoint(Points points, Assignments assignments, Centroids previous, boolean[] taken) {
        int farthest = -1;
        double distance = 0;
        for (int i = 0; i < points.n(); i++) {
            double own = SquaredDistance.between(points, i, previous, assignments.get(i));
            if (own > distance && !taken[i]) {
                distance = own;
                farthest = i;
            }
        }
        return farthest;
    }
}
