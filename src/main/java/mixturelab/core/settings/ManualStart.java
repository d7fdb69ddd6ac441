package mixturelab.core.settings;

import java.util.List;
import java.util.Optional;

/**
 * A start given by hand.
 *
 * @param means K rows of d numbers
 * @param covariances K rows of d x d numbers, or of one variance each; empty: the covariance of all the data
 * @param weights K numbers that sum to 1 within 1e-6; empty: 1/K each
 */
public record ManualStart(
        List<List<Double>> means, Optional<List<List<Double>>> covariances, Optional<List<Double>> weights) {
    public ManualStart {
        means = means.stream().map(List::copyOf).toList();
        covariances = covariances.map(rows -> rows.stream().map(List::copyOf).toList());
        weights = weights.map(List::copyOf);
    }

    /** A copy whose weights are 1/K each. */
    public ManualStart withoutWeights() {
        return new ManualStart(means, covariances, Optional.empty());
    }

    /** K x d x d numbers from rows of one variance (that variance in every direction) or of d x d numbers. */
    public static double[] covarianceMatrices(List<List<Double>> rows, int d) {
        double[] covariances = new double[rows.size() * d * d];
        for (int k = 0; k < rows.size(); k++) {
            List<Double> row = rows.get(k);
            for (int j = 0; j < d * d; j++) {
                double onDiagonal = j % (d + 1) == 0 ? row.getFirst() : 0;
                // The mean of both triangles: exactly symmetric, also if another program's last digits weren't.
                double given = row.size() == d * d ? (row.get(j) + row.get(j % d * d + j / d)) / 2 : onDiagonal;
                covariances[k * d * d + j] = given;
            }
        }
        return covariances;
    }
}
