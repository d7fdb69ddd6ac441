package mixturelab.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import mixturelab.compare.Scores;
import mixturelab.compare.SweepPanel;
import mixturelab.compare.SweepResult;
import mixturelab.compare.SweepSettings;
import mixturelab.core.run.StopReason;
import mixturelab.core.settings.RunTable;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /api/sweep}.
 *
 * @param settings what was run, with the names of the query
 * @param runs one for each K, from the smallest
 */
record SweepAnswer(Map<String, Object> settings, List<Panel> runs) {
    /** The best run of one K; {@code trajectory} begins with the start's value. What isn't defined is null. */
    sealed interface Panel {}

    record MixturePanel(
            int k,
            long start,
            int iterations,
            @Nullable Double logLikelihood,
            @Nullable Double aic,
            @Nullable Double bic,
            @Nullable Double heldOut,
            StopReason stopReason,
            List<@Nullable Double> trajectory)
            implements Panel {}

    record KMeansPanel(
            int k,
            long start,
            int iterations,
            @Nullable Double inertia,
            @Nullable Double silhouette,
            StopReason stopReason,
            List<@Nullable Double> trajectory)
            implements Panel {}

    static SweepAnswer of(SweepResult sweep) {
        Map<String, Object> settings = RunAnswers.settings(sweep.settings().run());
        settings.remove(RunTable.K.name());
        SweepSettings.ROWS.forEach(row -> settings.putAll(row.values(sweep.settings())));
        return new SweepAnswer(
                settings, sweep.panels().stream().map(SweepAnswer::panel).toList());
    }

    private static Panel panel(SweepPanel panel) {
        int k = panel.componentCount();
        long start = panel.settings().start();
        List<@Nullable Double> trajectory = Arrays.asList(
                panel.trajectory().stream().map(SweepAnswer::orNull).toArray(Double[]::new));
        return switch (panel.scores()) {
            case Scores.OfMixture em ->
                new MixturePanel(
                        k,
                        start,
                        panel.iterations(),
                        orNull(panel.objective()),
                        orNull(em.aic()),
                        orNull(em.bic()),
                        orNull(em.heldOut()),
                        panel.stopReason(),
                        trajectory);
            case Scores.OfKMeans kmeans ->
                new KMeansPanel(
                        k,
                        start,
                        panel.iterations(),
                        orNull(panel.objective()),
                        orNull(kmeans.silhouette()),
                        panel.stopReason(),
                        trajectory);
        };
    }

    static @Nullable Double orNull(OptionalDouble number) {
        return orNull(number.orElse(Double.NaN));
    }

    static @Nullable Double orNull(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
