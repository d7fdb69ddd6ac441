package mixturelab.compare;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import mixturelab.chart.RunMessages;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.wire.Bar;
import mixturelab.wire.BestStart;
import mixturelab.wire.CriterionName;
import mixturelab.wire.DataMessage;
import mixturelab.wire.DoubleArray;
import mixturelab.wire.EndingMessage;
import mixturelab.wire.FactsMessage;
import mixturelab.wire.IntArray;
import mixturelab.wire.LimitMessage;
import mixturelab.wire.PairMessage;
import mixturelab.wire.PanelMessage;
import mixturelab.wire.StartsMessage;
import mixturelab.wire.StateMessage;
import mixturelab.wire.SweepPlan;

/**
 * Factory of the messages about comparisons. Points travel once, in {@link #data}; the panels of a sweep, the endings of many
 * starts and the path to K-means then bring parameters only. Every {@code link} is the query of the lab's address for that
 * very run, percent-encoded, without a question mark.
 */
public final class CompareMessages {
    /** How many endings are drawn. */
    private static final int ENDINGS = 4;

    private final RunLink links;

    /** @param catalogue the data sets that links may name */
    public CompareMessages(DatasetCatalogue catalogue) {
        this.links = new RunLink(catalogue);
    }

    /** What a sweep is going to compute, before any of it is there. */
    public SweepPlan plan(SweepSettings settings) {
        return new SweepPlan(
                settings.run().algorithm(),
                settings.from(),
                settings.to(),
                settings.runs(),
                settings.holdsOut() ? settings.folds() : 0);
    }

    /** The points, once for all panels. */
    public DataMessage data(Dataset dataset) {
        return new DataMessage(
                dataset.points().n(),
                dataset.points().d(),
                DoubleArray.of(dataset.points().toArray()),
                dataset.axes());
    }

    /** One K of a sweep, as soon as it is there. */
    public PanelMessage panel(SweepPanel panel) {
        Map<CriterionName, Double> values = new EnumMap<>(CriterionName.class);
        for (Criterion criterion : Criterion.values()) {
            criterion.of(panel).ifPresent(value -> values.put(sent(criterion), value));
        }
        return new PanelMessage(
                state(panel.settings(), DoubleArray.of(RunMessages.parameters(panel.last()))),
                panel.settings().start(),
                DoubleArray.of(panel.trajectory()),
                panel.iterations(),
                panel.stopReason(),
                values,
                link(panel.settings()));
    }

    /** What can be said about a finished sweep. */
    public FactsMessage facts(SweepFacts facts) {
        Map<CriterionName, Integer> choices = new EnumMap<>(CriterionName.class);
        facts.choices().forEach((criterion, k) -> choices.put(sent(criterion), k));
        return new FactsMessage(choices, facts.truth(), facts.setbacks());
    }

    /** Many starts, or those of them that have ended: their histogram, the map of their means, and the endings. */
    public StartsMessage starts(ManyStartsResult starts) {
        List<Ending> endings = Ending.of(starts);
        return new StartsMessage(
                starts.settings().run().algorithm(),
                starts.settings().run().start(),
                starts.settings().runs() > 1,
                starts.ends().size(),
                starts.settings().run().componentCount(),
                finals(starts.ends()),
                DoubleArray.of(starts.ends().stream()
                        .flatMap(end -> end.means().stream())
                        .toList()),
                IntArray.of(starts.ends().stream()
                        .flatMap(end -> starts.matched(end).stream())
                        .toList()),
                starts.best().map(end -> best(starts, end)),
                starts.shareAtBest(),
                starts.tolerance(),
                starts.degenerated(),
                Histogram.of(starts).stream()
                        .map(bar -> new Bar(
                                bar.from(), bar.to(), bar.count(), bar.best().map(end -> best(starts, end))))
                        .toList(),
                endings.size(),
                Ending.most(endings, ENDINGS).stream()
                        .map(ending -> ending(starts, ending))
                        .toList());
    }

    /** Two runs for one timeline, and how they differ along it. */
    public PairMessage twins(TwinRuns twins) {
        List<TwinRuns.Difference> differences = twins.differences();
        return new PairMessage(
                RunMessages.numbers(twins.dataset(), twins.one().trace()),
                RunMessages.numbers(twins.dataset(), twins.other().trace()),
                link(twins.one().settings()),
                link(twins.other().settings()),
                IntArray.of(differences.stream()
                        .flatMap(difference -> difference.matched().stream())
                        .toList()),
                DoubleArray.of(
                        differences.stream().map(TwinRuns.Difference::apart).toList()),
                IntArray.of(
                        differences.stream().map(TwinRuns.Difference::differing).toList()));
    }

    /** The path from EM to K-means. */
    public LimitMessage limit(VarianceLimit.Path path) {
        double[] states = path.steps().stream()
                .flatMapToDouble(step -> DoubleStream.of(RunMessages.parameters(step.mixture())))
                .toArray();
        return new LimitMessage(
                new StateMessage(Algorithm.EM, path.settings().componentCount(), DoubleArray.of(states)),
                DoubleArray.of(
                        path.steps().stream().map(VarianceLimit.Step::variance).toList()),
                DoubleArray.of(
                        path.steps().stream().map(VarianceLimit.Step::entropy).toList()));
    }

    /** The lab's address of a run: its query, percent-encoded. */
    public String link(RunSettings run) {
        return links.format(run, OptionalInt.empty()).entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static StateMessage state(RunSettings run, DoubleArray parameters) {
        return new StateMessage(run.algorithm(), run.componentCount(), parameters);
    }

    private EndingMessage ending(ManyStartsResult starts, Ending ending) {
        StartEnd best = ending.best();
        return new EndingMessage(
                state(starts.settings().run(), DoubleArray.of(best.parameters())), ending.count(), best(starts, best));
    }

    private BestStart best(ManyStartsResult starts, StartEnd end) {
        return new BestStart(
                end.start(),
                end.value().orElseThrow(),
                link(starts.settings().run().with(RunTable.START, end.start())));
    }

    private static CriterionName sent(Criterion criterion) {
        return CriterionName.valueOf(criterion.name());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static DoubleArray finals(List<StartEnd> ends) {
        return DoubleArray.of(
                ends.stream().map(end -> end.value().orElse(Double.NaN)).toList());
    }
}
