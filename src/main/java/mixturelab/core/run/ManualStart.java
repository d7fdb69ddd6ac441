package mixturelab.core.run;

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
}
