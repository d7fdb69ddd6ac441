package mixturelab.core.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mixturelab.core.random.RandomState;

/**
 * Normal clusters around given centers, as scikit-learn's make_blobs draws them: the same seed gives the same points,
 * bit for bit where the platform's log and sqrt allow, else to 1e-12.
 */
public final class Blobs {
    private Blobs() {}

    /**
     * Draws n points around the centers, then shuffles them.
     *
     * <p>Every center gets n div K points, the first n mod K of them one more. Center by center, point by point and
     * coordinate by coordinate: x_a = center_a + standardDeviation_a z, z standard normal. Last, the rows are put into
     * the order of a permutation from the same stream.
     *
     * @param id the name of the data set
     * @param n how many points, 1 or more
     * @param centers K x d, in data units
     * @param standardDeviations K x d, one for each center and coordinate, 0 or more, in data units
     * @param seed 0 to 4294967295
     * @return n points with the number of the center of each as its label
     * @throws IllegalArgumentException if there is no point or no center, the shapes differ, or the seed is out of
     *     range
     */
    public static Dataset create(String id, int n, double[][] centers, double[][] standardDeviations, long seed) {
        if (n < 1 || centers.length == 0 || centers.length != standardDeviations.length) {
            throw new IllegalArgumentException("Blobs need at least one point, one center, and as many rows of standard"
                    + " deviations as centers; got n = " + n + ", " + centers.length + " centers and "
                    + standardDeviations.length + " rows");
        }
        RandomState random = new RandomState(seed);
        List<double[]> rows = new ArrayList<>(n);
        List<Integer> labels = new ArrayList<>(n);
        for (int k = 0; k < centers.length; k++) {
            int count = n / centers.length + (k < n % centers.length ? 1 : 0);
            for (int i = 0; i < count; i++) {
                rows.add(normalPoint(centers[k], standardDeviations[k], random));
                labels.add(k);
            }
        }
        return shuffled(id, rows, labels, random);
    }

    /** The rows and their labels in the order of a permutation: row i of the result is row order[i]. */
    static Dataset shuffled(String id, List<double[]> rows, List<Integer> labels, RandomState random) {
        int[] order = random.permutation(rows.size());
        double[][] points = new double[order.length][];
        List<Integer> pointLabels = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            points[i] = rows.get(order[i]);
            pointLabels.add(labels.get(order[i]));
        }
        return new Dataset(id, Points.ofRows(points), Optional.of(pointLabels), List.of());
    }

    private static double[] normalPoint(double[] center, double[] standardDeviation, RandomState random) {
        if (center.length != standardDeviation.length) {
            throw new IllegalArgumentException("A center needs one standard deviation for each of its " + center.length
                    + " coordinates, got " + standardDeviation.length);
        }
        double[] point = new double[center.length];
        for (int a = 0; a < point.length; a++) {
            point[a] = random.normal(center[a], standardDeviation[a]);
        }
        return point;
    }
}
