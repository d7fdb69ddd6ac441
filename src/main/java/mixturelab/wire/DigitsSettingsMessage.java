package mixturelab.wire;

import java.util.List;
import java.util.OptionalInt;
import mixturelab.core.gmm.CovarianceType;

/** The settings of a comparison of digits, under their names in links. */
public record DigitsSettingsMessage(
        long seed,
        long start,
        int k,
        @LinkName CovarianceType covariance,
        double floor,
        OptionalInt principal,
        int training,
        int test,
        int restarts,
        List<MethodName> methods) {
    public DigitsSettingsMessage {
        methods = List.copyOf(methods);
    }
}
