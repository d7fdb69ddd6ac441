package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mixturelab.core.run.StopReason;

/**
 * One K of a sweep: the best of its starts.
 *
 * @param state the parameters that it ended with
 * @param start the seed of the best start
 * @param trajectory the objective of the start and after every iteration
 * @param values what each criterion says, where it is defined
 * @param link the query of the lab's address for this very run
 */
public record PanelMessage(
        @JsonUnwrapped StateMessage state,
        long start,
        DoubleArray trajectory,
        int iterations,
        StopReason stopReason,
        Map<CriterionName, Double> values,
        String link) {
    public PanelMessage {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
