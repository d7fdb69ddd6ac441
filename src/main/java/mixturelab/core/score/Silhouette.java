package mixturelab.core.score;

import java.util.Arrays;
import java.util.OptionalDouble;
import mixturelab.core.dataset.Points;
import mixturelab.core.random.RandomState;

/**
 * How well points lie in their clusters. With a_i the mean distance of point i to the other points of its cluster, and b_i
 * the smallest mean distance to the points of another cluster: s_i = (b_i - a_i) / max(a_i, b_i), from -1 (it belongs
 * elsewhere) over 0 (between two) to 1; the silhouette is the mean of all s_i. A point alone in its cluster has s_i = 0.
 *
 * <p>Exact up to {@value #EXACT_UP_TO} points, since it takes the distances of all pairs. Above that it is the mean of s_i over
 * {@value #SAMPLE} points drawn without replacement by {@code RandomState(0)}, each s_i still computed from all points: the same
 * points give the same value. Source: Rousseeuw 1987.
 */
public final class Silhouette {
    /** The most points for which every s_i is computed. */
    public static final int EXACT_UP_TO = 2000;

    /** How many s_i are computed for more points than that. */
    public static final int SAMPLE = 1000;

    private static final long SEED = 0;

    private Silhouette() {}

    /**
     * The mean silhouette; empty if fewer than two clusters have points.
     *
     * @param clusters the cluster of each point, counted from 0, n numbers
     * @param clusterCount K, clusters without points included
     * @throws IllegalArgumentException if there isn't one cluster for each point
     */
    public static OptionalDouble of(Points points, int[] clusters, int clusterCount) {
        if (clusters.length != points.n()) {
            throw new IllegalArgumentException(
                    "There must be one cluster for each of the " + points.n() + " points, got " + clusters.length);
        }
        int[] counts = new int[clusterCount];
        for (int cluster : clusters) {
            counts[cluster]++;
        }
        if (Arrays.stream(counts).filter(count -> count > 0).count() < 2) {
            return OptionalDouble.empty();
        }
        double[] values = points.toArray();
        return Arrays.stream(rows(points.n()))
                .mapToDouble(i -> ofPoint(i, values, points.d(), clusters, counts))
                .average();
    }

    private static int[] rows(int n) {
        if (n > EXACT_UP_TO) {
            return new RandomState(SEED).choice(n, SAMPLE);
        }
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static double ofPoint(int i, double[] values, int d, int[] clusters, int[] counts) {
        int own = clusters[i];
        if (counts[own] == 1) {
            return 0;
        }
        double[] sums = new double[counts.length];
        for (int j = 0; j < clusters.length; j++) {
            sums[clusters[j]] += distance(values, i * d, j * d, d);
        }
        double within = sums[own] / (counts[own] - 1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < counts.length; k++) {
            if (k != own && counts[k] > 0) {
                nearest = Math.min(nearest, sums[k] / counts[k]);
            }
        }
        double larger = Math.max(within, nearest);
        return larger == 0 ? 0 : (nearest - within) / larger;
    }

    private static double distance(double[] values, int from, int at, int d) {
        double sum = 0;
        for (int a = 0; a < d; a++) {
            double difference = values[from + a] - values[at + a];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
