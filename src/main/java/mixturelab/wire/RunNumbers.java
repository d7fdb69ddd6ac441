package mixturelab.wire;

import java.util.List;
import java.util.Optional;
import mixturelab.core.settings.Algorithm;

/**
 * One run as numbers.
 *
 * @param points n x d
 * @param labels n, the true labels where they are known
 * @param states one block for each set of parameters that the run went through. EM: K weights, K x d means, K x d x d
 *     covariances. K-means: K x d centroids; a row of NaN is a dropped cluster
 * @param objective one for each frame: log-likelihood in nats, or inertia; NaN where it isn't defined
 * @param axes names of the coordinates, such as "waiting (min)"; empty means x with a subscript
 */
public record RunNumbers(
        @LinkName Algorithm algorithm,
        int n,
        int d,
        int k,
        DoubleArray points,
        Optional<IntArray> labels,
        DoubleArray states,
        DoubleArray objective,
        List<String> axes) {
    public RunNumbers {
        axes = List.copyOf(axes);
    }
}
