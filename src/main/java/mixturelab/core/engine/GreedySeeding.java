package mixturelab.core.engine;

import java.util.Arrays;
import mixturelab.core.dataset.Points;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.random.RandomState;

/**
 * k-means++ as scikit-learn does it, draw by draw: for every further centroid 2 + floor(ln K) rows are drawn, and the
 * one that lowers the sum of the D_i^2 most is taken, the first of equal ones; D_i is the distance of point i to the nearest
 * centroid so far. Better starts on average than {@link mixturelab.core.kmeans.Seeding#plusPlus}, for so many times the work.
 */
final class GreedySeeding {
    private GreedySeeding() {}

    /**
     * Draws K rows as centroids.
     *
     * @throws IllegalArgumentException if K isn't 1 to n
     */
    static Centroids of(Points points, int clusterCount, RandomState random) {
        int n = points.n();
        if (clusterCount < 1 || clusterCount > n) {
            throw new IllegalArgumentException(
                    "The number of clusters must be 1 to n = " + n + ", got " + clusterCount);
        }
        double[] values = points.toArray();
        int candidateCount = 2 + (int) Math.log(clusterCount);
        int[] rows = new int[clusterCount];
        rows[0] = Math.min((int) (random.randomSample() * n), n - 1);
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        nearest = withCentroid(values, points.d(), rows[0], nearest);
        for (int k = 1; k < clusterCount; k++) {
            double sum = Arrays.stream(nearest).sum();
            double[] targets = new double[candidateCount];
            Arrays.setAll(targets, j -> random.randomSample() * sum);
            double best = Double.POSITIVE_INFINITY;
            double[] before = nearest;
            for (double target : targets) {
                int candidate = rowAt(before, target);
                double[] after = withCentroid(values, points.d(), candidate, before);
                double rest = Arrays.stream(after).sum();
                if (rest < best) {
                    best = rest;
                    rows[k] = candidate;
                    nearest = after;
                }
            }
        }
        return new Centroids(
                points.d(),
                Arrays.stream(rows)
                        .mapToObj(points::row)
                        .flatMapToDouble(Arrays::stream)
                        .toArray());
    }

    /** Every point's squared distance to its nearest centroid once there is one more, at a row. */
    private static double[] withCentroid(double[] values, int d, int row, double[] nearest) {
        double[] distances = new double[nearest.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.min(nearest[i], SquaredDistances.between(values, i * d, values, row * d, d));
        }
        return distances;
    }

    /** The first row up to which the weights sum to the target. */
    private static int rowAt(double[] weights, double target) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (sum >= target) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
