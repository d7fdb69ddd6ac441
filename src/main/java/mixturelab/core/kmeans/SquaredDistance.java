package mixturelab.core.kmeans;

/** The squared Euclidean distance, the one measure K-means knows. */
final class SquaredDistance {
    private SquaredDistance() {}

    /** sum over a of (x_a - c_a)^2, the point starting at {@code from}, the centroid at {@code at}; NaN if dropped. */
    static double between(double[] points, int from, double[] centroids, int at, int d) {
        double sum = 0;
        for (int a = 0; a < d; a++) {
            double difference = points[from + a] - centroids[at + a];
            sum += difference * difference;
        }
        return sum;
    }
}
