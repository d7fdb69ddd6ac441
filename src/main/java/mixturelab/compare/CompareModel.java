package mixturelab.compare;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import mixturelab.chart.Base64Numbers;
import mixturelab.chart.ChartModel;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Comparisons for the browser, each message a JSON text. Arrays travel as in {@link ChartModel}: base64 of little-endian
 * doubles (or ints, where it says so), rows first; NaN stands for what isn't defined. Every {@code link} is the query of the
 * lab's address for the very run, percent-encoded, without a question mark.
 *
 * <p>{@link #data} and {@link #panel} together have the fields of a {@link ChartModel} of one frame, so that the lab's chart
 * draws {@code {...data, ...panel}} as a small multiple; the points travel only once. The fields of every message are in {@link
 * CompareMessages}.
 */
public final class CompareModel {
    /** How many endings are drawn. */
    private static final int ENDINGS = 4;

    private final RunLink links;

    /** @param catalogue the data sets that links may name */
    public CompareModel(DatasetCatalogue catalogue) {
        this.links = new RunLink(catalogue);
    }

    /** What a sweep is going to compute, before any of it is there. */
    public String plan(SweepSettings settings) {
        return json(new CompareMessages.Plan(
                LinkText.of(settings.run().algorithm()),
                settings.from(),
                settings.to(),
                settings.runs(),
                settings.holdsOut() ? settings.folds() : 0));
    }

    /** The points, once for all panels. */
    public String data(Dataset dataset) {
        return json(new CompareMessages.Data(
                dataset.points().n(),
                dataset.points().d(),
                Base64Numbers.of(dataset.points().toArray()),
                dataset.labels().map(Base64Numbers::of),
                dataset.axes()));
    }

    /** One K of a sweep, as soon as it is there. */
    public String panel(SweepPanel panel) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Criterion criterion : Criterion.values()) {
            criterion.of(panel).ifPresent(value -> values.put(criterion.id(), value));
        }
        return json(new CompareMessages.Panel(
                LinkText.of(panel.settings().algorithm()),
                panel.componentCount(),
                panel.settings().start(),
                Base64Numbers.of(ChartModel.parameters(panel.last())),
                Base64Numbers.of(new double[] {panel.objective()}),
                base64(panel.trajectory()),
                panel.iterations(),
                panel.stopReason().name(),
                values,
                link(panel.settings())));
    }

    /** What can be said about a finished sweep. */
    public String facts(SweepFacts facts) {
        Map<String, Integer> choices = new LinkedHashMap<>();
        facts.choices().forEach((criterion, k) -> choices.put(criterion.id(), k));
        return json(new CompareMessages.Facts(
                choices,
                facts.truth().isPresent() ? Optional.of(facts.truth().getAsInt()) : Optional.empty(),
                facts.agree(),
                facts.right().stream().map(Criterion::id).toList(),
                facts.setbacks()));
    }

    /** Many starts, or those of them that have ended: their histogram, the map of their means, and the endings. */
    public String starts(ManyStartsResult starts) {
        List<Ending> endings = Ending.of(starts);
        return json(new CompareMessages.Starts(
                LinkText.of(starts.settings().run().algorithm()),
                starts.settings().run().start(),
                starts.settings().runs() > 1,
                starts.ends().size(),
                starts.settings().run().componentCount(),
                starts.dataset().points().d(),
                finals(starts.ends()),
                base64(starts.ends().stream()
                        .flatMap(end -> end.means().stream())
                        .toList()),
                Base64Numbers.of(starts.ends().stream()
                        .flatMap(end -> starts.matched(end).stream())
                        .toList()),
                starts.best().map(end -> best(starts, end)),
                starts.shareAtBest(),
                starts.tolerance(),
                starts.degenerated(),
                Histogram.of(starts).stream()
                        .map(bar -> new CompareMessages.Bar(
                                bar.from(), bar.to(), bar.count(), bar.best().map(end -> best(starts, end))))
                        .toList(),
                endings.size(),
                Ending.most(endings, ENDINGS).stream()
                        .map(ending -> ending(starts, ending))
                        .toList()));
    }

    /** Two runs for one timeline, and how they differ along it. */
    public String twins(TwinRuns twins) {
        List<TwinRuns.Difference> differences = twins.differences();
        return json(new CompareMessages.Pair(
                ChartModel.of(twins.dataset(), twins.one().trace()),
                ChartModel.of(twins.dataset(), twins.other().trace()),
                link(twins.one().settings()),
                link(twins.other().settings()),
                Base64Numbers.of(differences.stream()
                        .flatMap(difference -> difference.matched().stream())
                        .toList()),
                base64(differences.stream().map(TwinRuns.Difference::apart).toList()),
                Base64Numbers.of(
                        differences.stream().map(TwinRuns.Difference::differing).toList())));
    }

    /** The path from EM to K-means; {@code {...data, ...limit}} has all that a chart draws of one state. */
    public String limit(VarianceLimit.Path path) {
        return json(new CompareMessages.Limit(
                "em",
                path.settings().componentCount(),
                Base64Numbers.of(path.steps().stream()
                        .flatMapToDouble(step -> DoubleStream.of(ChartModel.parameters(step.mixture())))
                        .toArray()),
                base64(path.steps().stream().map(VarianceLimit.Step::variance).toList()),
                base64(path.steps().stream().map(VarianceLimit.Step::entropy).toList()),
                link(path.settings())));
    }

    /** The lab's address of a run: its query, percent-encoded. */
    public String link(RunSettings run) {
        return links.format(run, OptionalInt.empty()).entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private CompareMessages.Ending ending(ManyStartsResult starts, Ending ending) {
        StartEnd best = ending.best();
        return new CompareMessages.Ending(
                ending.count(),
                best(starts, best),
                LinkText.of(starts.settings().run().algorithm()),
                starts.settings().run().componentCount(),
                base64(best.parameters()),
                finals(List.of(best)));
    }

    private CompareMessages.Best best(ManyStartsResult starts, StartEnd end) {
        return new CompareMessages.Best(
                end.start(),
                end.value().orElseThrow(),
                link(starts.settings().run().with(RunTable.START, end.start())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String finals(List<StartEnd> ends) {
        return base64(ends.stream().map(end -> end.value().orElse(Double.NaN)).toList());
    }

    private static String base64(List<Double> numbers) {
        return Base64Numbers.of(
                numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static String json(Object message) {
        return JsonMapper.shared().writeValueAsString(message);
    }
}
