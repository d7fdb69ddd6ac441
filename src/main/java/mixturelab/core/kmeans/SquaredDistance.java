package mixturelab.core.kmeans;

import mixturelab.core.dataset.Points;

/** The squared Euclidean distance, the only measure that K-means uses. */
final class SquaredDistance {
    private SquaredDistance() {}

    /** |x_i - c|^2 = sum over a of (x_ia - c_a)^2, in squared data units; NaN if the center is a dropped one. */
    static double between(Points points, int i, double[] center) {
        double sum = 0;
        for (int a = 0; a < center.length; a++) {
            double difference = points.get(i, a) - center[a];
            sum += difference * difference;
        }
        return sum;
    }
}
