package mixturelab.core.kmeans;

import mixturelab.core.dataset.Points;

/** The squared Euclidean distance, the only measure that K-means uses. */
final class SquaredDistance {
    private SquaredDistance() {}

    /** |x_i - c_k|^2 = sum over a of (x_ia - c_ka)^2, in squared data units; NaN if the centroid is a dropped one. */
    static double between(Points points, int i, Centroids centroids, int k) {
        double sum = 0;
        for (int a = 0; a < points.d(); a++) {
            double difference = points.get(i, a) - centroids.get(k, a);
            sum += difference * difference;
        }
        return sum;
    }
}
