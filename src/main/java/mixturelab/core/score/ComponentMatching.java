package mixturelab.core.score;

import java.util.Arrays;

/**
 * Which component of one fit is which of another: the numbering of components means nothing, so two runs may find the same
 * clusters under other names. They are paired so that the sum of the squared distances between paired means is smallest.
 */
public final class ComponentMatching {
    private ComponentMatching() {}

    /**
     * For every component of the reference the one of {@code means} that is paired with it, length K.
     *
     * <p>Distances are in data units: where one coordinate has by far the larger spread, it decides. A row of NaN (a
     * dropped cluster) is paired with another such row if it can be.
     *
     * @param reference K x d, rows first
     * @param means K x d, rows first
     * @throws IllegalArgumentException if the shapes differ
     */
    public static int[] byMeans(double[] reference, double[] means, int d) {
        if (reference.length != means.length || d < 1 || means.length % d != 0) {
            throw new IllegalArgumentException("A matching needs K x d means twice, got " + reference.length + " and "
                    + means.length + " numbers for d = " + d);
        }
        int componentCount = means.length / d;
        double[] costs = new double[componentCount * componentCount];
        for (int k = 0; k < componentCount; k++) {
            for (int j = 0; j < componentCount; j++) {
                costs[k * componentCount + j] = squaredDistance(reference, k * d, means, j * d, d);
            }
        }
        return OptimalAssignment.columns(withoutNaN(reference, means, d, costs));
    }

    private static double squaredDistance(double[] x, int from, double[] y, int at, int d) {
        double sum = 0;
        for (int a = 0; a < d; a++) {
            double difference = x[from + a] - y[at + a];
            sum += difference * difference;
        }
        return sum;
    }

    /** Two dropped clusters cost nothing, one alone costs more than any pairs that both exist. */
    private static double[] withoutNaN(double[] reference, double[] means, int d, double[] costs) {
        int componentCount = means.length / d;
        double dear = 1 + Arrays.stream(costs).filter(Double::isFinite).sum();
        double[] finite = costs.clone();
        for (int j = 0; j < costs.length; j++) {
            if (Double.isNaN(costs[j])) {
                boolean both =
                        Double.isNaN(reference[j / componentCount * d]) && Double.isNaN(means[j % componentCount * d]);
                finite[j] = both ? 0 : dear;
            }
        }
        return finite;
    }
}
