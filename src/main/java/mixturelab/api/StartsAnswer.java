package mixturelab.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import mixturelab.compare.ManyStartsResult;
import mixturelab.compare.StartEnd;
import mixturelab.compare.StartsSettings;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/starts}.
 *
 * @param settings what was run, with the names of the query
 * @param finals the final log-likelihood or inertia of each start, in order; null for one that degenerated
 * @param best the best of them; null if all degenerated
 * @param bestStart the seed of the first start that ends there
 * @param shareAtBest the share of all starts that end within the tolerance of the best
 * @param tolerance how near that is, in the unit of the values
 */
record StartsAnswer(
        Map<String, Object> settings,
        List<@Nullable Double> finals,
        @Nullable Double best,
        @Nullable Long bestStart,
        double shareAtBest,
        double tolerance) {
    static StartsAnswer of(ManyStartsResult starts) {
        Map<String, Object> settings = RunAnswers.settings(starts.settings().run());
        settings.putAll(StartsSettings.STARTS.values(starts.settings()));
        return new StartsAnswer(
                settings,
                Arrays.asList(starts.ends().stream()
                        .map(end -> SweepAnswer.orNull(end.value()))
                        .toArray(Double[]::new)),
                SweepAnswer.orNull(starts.best().map(StartEnd::value).orElse(OptionalDouble.empty())),
                starts.best().map(StartEnd::start).orElse(null),
                starts.shareAtBest(),
                starts.tolerance());
    }
}
