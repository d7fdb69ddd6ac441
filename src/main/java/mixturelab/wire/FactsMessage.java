package mixturelab.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Findings about all panels of a sweep together.
 *
 * @param choices the K that each criterion chooses
 * @param truth the true number of clusters, where it is known
 * @param setbacks every K whose best fit is worse than that of the K before
 */
public record FactsMessage(Map<CriterionName, Integer> choices, OptionalInt truth, List<Integer> setbacks) {
    public FactsMessage {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        setbacks = List.copyOf(setbacks);
    }
}
