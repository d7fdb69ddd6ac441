package mixturelab.core.engine;

/** The squared Euclidean distance on flat arrays. */
final class SquaredDistances {
    private SquaredDistances() {}

    /** sum over a of (x_a - c_a)^2, the point starting at {@code from}, the centroid at {@code at}; NaN if dropped. */
    static double between(double[] points, int from, double[] centroids, int at, int d) {
        if (d >= LargePass.COORDINATES) {
            return betweenMany(points, from, centroids, at, d);
        }
        double sum = 0;
        for (int a = 0; a < d; a++) {
            double difference = points[from + a] - centroids[at + a];
            sum += difference * difference;
        }
        return sum;
    }

    /** The sum in four parts that don't wait for each other. */
    private static double betweenMany(double[] points, int from, double[] centroids, int at, int d) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int fours = d & ~3;
        for (int a = 0; a < fours; a += 4) {
            double d0 = points[from + a] - centroids[at + a];
            double d1 = points[from + a + 1] - centroids[at + a + 1];
            double d2 = points[from + a + 2] - centroids[at + a + 2];
            double d3 = points[from + a + 3] - centroids[at + a + 3];
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }
        for (int a = fours; a < d; a++) {
            double difference = points[from + a] - centroids[at + a];
            s0 += difference * difference;
        }
        return s0 + s1 + (s2 + s3);
    }
}
