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
        double[] distances = new double[points.n()];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        boolean[] chosen = new boolean[points.n()];
        int[] rows = new int[clusterCount];
        for (int k = 0; k < clusterCount; k++) {
            rows[k] = k == 0 ? random.interval(points.n() - 1) : sample(distances, chosen, random);
            chosen[rows[k]] = true;
            Centroids center = new Centroids(points.d(), points.row(rows[k]));
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.min(distances[i], SquaredDistance.between(points, i, center, 0));
            }
        }
        return atRows(points, rows);
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
        double[] values = new double[rows.length * points.d()];
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(points.row(rows[k]), 0, values, k * points.d(), points.d());
        }
        return new Centroids(points.d(), values);
    }

    private static void requireCount(Points points, int clusterCount) {
        if (clusterCount < 1 || clusterCount > points.n()) {
            throw new IllegalArgumentException(
                    "The number of clusters must be 1 to n = " + points.n() + ", got " + clusterCount);
        }
    }
}
