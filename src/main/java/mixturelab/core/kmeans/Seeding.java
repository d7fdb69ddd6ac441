package mixturelab.core.kmeans;

import java.util.Arrays;
import mixturelab.core.dataset.Points;
import mixturelab.core.random.RandomState;

/** Where the centroids start: at rows of the data, chosen by a seeded random stream. */
public final class Seeding {
    private Seeding() {}

    /**
     * Centroids at K different rows, every choice equally likely: the first K rows of {@code random.permutation(n)}.
     * Different rows may still be equal points.
     *
     * @throws IllegalArgumentException if K isn't 1 to n
     */
    public static Centroids randomPoints(Points points, int clusterCount, RandomState random) {
        requireCount(points, clusterCount);
        return atRows(points, Arrays.copyOf(random.permutation(points.n()), clusterCount));
    }

    /**
     * k-means++: the first centroid at a row chosen uniformly, every further one at row i with probability
     * D_i^2 / sum over j of D_j^2, where D_i is the distance of point i to the nearest centroid so far. Spread-out
     * starts, which are within O(ln K) of the best inertia on average.
     *
     * <p>With fewer distinct points than K all D become 0; then the first row not chosen yet is taken, and centroids
     * coincide. Source: Arthur and Vassilvitskii 2007, the plain form (one candidate per centroid).
     *
     * @throws IllegalArgumentException if K isn't 1 to n
     */
    public static Centroids plusPlus(Points points, int clusterCount, RandomState random) {
        requireCount(points, clusterCount);
        int d = points.d();
        double[] values = points.toArray();
        double[] distances = new double[points.n()];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        boolean[] chosen = new boolean[points.n()];
        int[] rows = new int[clusterCount];
        for (int k = 0; k < clusterCount; k++) {
            rows[k] = k == 0 ? random.interval(points.n() - 1) : sample(distances, chosen, random);
            chosen[rows[k]] = true;
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.min(distances[i], SquaredDistance.between(values, i * d, values, rows[k] * d, d));
            }
        }
        return atRows(points, rows);
    }

    /**
     * k-means++ as scikit-learn does it, draw by draw: for every further centroid 2 + floor(ln K) rows are drawn, and the
     * one that lowers the sum of the D_i^2 most is taken, the first of equal ones. Better starts on average, for so many
     * times the work.
     *
     * @throws IllegalArgumentException if K isn't 1 to n
     */
    public static Centroids greedyPlusPlus(Points points, int clusterCount, RandomState random) {
        requireCount(points, clusterCount);
        int n = points.n();
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
        return atRows(points, rows);
    }

    /** Every point's squared distance to its nearest centroid once there is one more, at a row. */
    private static double[] withCentroid(double[] values, int d, int row, double[] nearest) {
        double[] distances = new double[nearest.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.min(nearest[i], SquaredDistance.between(values, i * d, values, row * d, d));
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

    /** A row with probability proportional to its squared distance. */
    private static int sample(double[] distances, boolean[] chosen, RandomState random) {
        double rest = random.randomSample() * Arrays.stream(distances).sum();
        int row = -1;
        for (int i = 0; i < distances.length && rest >= 0; i++) {
            if (distances[i] > 0) {
                // Remembering the last possible row covers a rest that rounding leaves above 0 at the end.
                row = i;
                rest -= distances[i];
            }
        }
        for (int i = 0; row < 0; i++) {
            row = chosen[i] ? -1 : i;
        }
        return row;
    }

    private static Centroids atRows(Points points, int[] rows) {
        return new Centroids(
                points.d(),
                Arrays.stream(rows)
                        .mapToObj(points::row)
                        .flatMapToDouble(Arrays::stream)
                        .toArray());
    }

    private static void requireCount(Points points, int clusterCount) {
        if (clusterCount < 1 || clusterCount > points.n()) {
            throw new IllegalArgumentException(
                    "The number of clusters must be 1 to n = " + points.n() + ", got " + clusterCount);
        }
    }
}
