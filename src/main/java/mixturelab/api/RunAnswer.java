package mixturelab.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import mixturelab.core.run.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/run}.
 *
 * @param settings what was run, with the names of the query
 * @param initial the state before iteration 0
 * @param trace one entry for each iteration, as it stands after the second half step
 */
record RunAnswer(
        Map<String, Object> settings,
        Data data,
        StopReason stopReason,
        int iterations,
        Entry initial,
        List<Entry> trace,
        @JsonProperty("final") Final last) {

    /** @param points n arrays of d numbers, also for d = 1 */
    record Data(
            String id,
            int n,
            int d,
            List<double[]> points,
            @Nullable List<Integer> labels) {}

    /**
     * A state: of a mixture, or (then with inertia and centroids) of K-means. A number that isn't defined is null; a dropped
     * cluster's centroid is null.
     *
     * @param iteration from 0; absent for the initial state
     * @param gain the change of the objective in this iteration
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Nullable Integer iteration,
            @Nullable Double logLikelihood,
            @Nullable Double inertia,
            @Nullable Double gain,
            @Nullable List<Double> weights,
            @Nullable List<double[]> means,
            @Nullable List<List<double[]>> covariances,
            @Nullable List<double @Nullable []> centroids) {}

    /** Who belongs to whom in the end: responsibilities (n x K) or assignments (n). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Final(
            @Nullable List<double[]> responsibilities,
            @Nullable List<Integer> assignments) {}
}
