package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import mixturelab.base.ui.LinkQuery;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.LimitStage;
import mixturelab.chart.ui.TwinStage;
import mixturelab.compare.CompareService;
import mixturelab.compare.TwinLink;
import mixturelab.compare.TwinRuns;
import mixturelab.compare.TwinSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.run.Run;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.QueryReader;
import mixturelab.core.settings.RunEdit;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;
import mixturelab.run.ui.KeptUpload;
import mixturelab.run.ui.StopSentence;
import mixturelab.wire.SideWords;
import mixturelab.wire.TwinWords;
import org.jspecify.annotations.Nullable;

/** Two runs in lockstep, from the same start or from the same frame of one run. */
@Route(value = CompareTabs.TWINS, layout = MainLayout.class)
final class TwinsView extends CompareView<TwinSettings, Integer, TwinRuns> {
    private final TwinLink links;
    private final TwinDifference difference;
    private final CompareForm form;
    private final TwinStage stage;
    private final TwinExport export;
    private final LimitPart limit;
    /** What is on the page. */
    private @Nullable TwinSettings shown;
    /** The query that was followed last: it says which frame to show. */
    private Map<String, List<String>> followed = Map.of();

    TwinsView(DatasetCatalogue catalogue, CompareService comparisons) {
        super(catalogue, comparisons, CompareTabs.TWINS);
        this.links = new TwinLink(catalogue);
        this.difference = new TwinDifference(this, catalogue, this::edit);
        this.form = CompareForm.twins(catalogue, this, difference.fields());
        Map<String, String> texts = Texts.beginningWith(getLocale(), "stage.", "compare.");
        this.stage = new TwinStage(texts);
        this.export = new TwinExport(stage);
        LimitStage limitStage = new LimitStage(texts);
        this.limit = new LimitPart(this, comparisons, messages, limitStage);
        stage.addCancelListener(event -> cancel());
        add(form, stage, limitStage);
    }

    @Override
    CompareForm form() {
        return form;
    }

    @Override
    void follow(Map<String, List<String>> query) {
        followed = query;
        super.follow(query);
    }

    @Override
    Parsed<TwinSettings> parse(Map<String, List<String>> query) {
        QueryReader reader = new QueryReader(query);
        reader.value(RunLink.FRAME, RunLink.FRAME_CODEC);
        List<SettingProblem> problems = reader.problems(List.of(RunLink.FRAME));
        Parsed<TwinSettings> link = links.parse(query, KeptUpload.get());
        return problems.isEmpty()
                ? link
                : new Parsed.Invalid<>(Stream.concat(link.problems().stream(), problems.stream())
                        .toList());
    }

    /** Twins are watched from their beginning, unless somebody asks for more. */
    @Override
    SequencedMap<String, String> format(TwinSettings settings) {
        SequencedMap<String, String> query = links.format(settings);
        query.put(RunLink.FRAME, "0");
        return query;
    }

    /** The controls follow when the runs are there, except where there is nothing yet that they could belong to. */
    @Override
    void begin(TwinSettings settings, Dataset dataset) {
        stage.busy(true);
        if (shown == null) {
            showSettings(settings, dataset);
        }
    }

    private void showSettings(TwinSettings settings, Dataset dataset) {
        form.show(difference.texts(settings), settings.one(), dataset, difference.summary(settings));
        difference.fold(settings);
    }

    @Override
    void show(TwinSettings settings, TwinRuns twins) {
        if (shown != null) {
            showSettings(settings, twins.dataset());
        }
        shown = settings;
        TwinWords words =
                new TwinWords(side(settings, true, twins.one()), side(settings, false, twins.other()), settings.fork());
        stage.show(messages.twins(twins), words, frame(twins));
        export.offer(twins, messages, words);
        limit.offer(twins.dataset(), twins.one().settings());
    }

    /** The frame that the link asks for, as far as there are so many; else the middle on a bare page, or the last. */
    private int frame(TwinRuns twins) {
        int last = 2
                * Math.max(
                        twins.one().trace().iterations(), twins.other().trace().iterations());
        return new QueryReader(followed)
                .value(RunLink.FRAME, RunLink.FRAME_CODEC)
                .map(asked -> Math.min(asked, last))
                .orElse(RunLink.isBare(followed) ? last / 2 : last);
    }

    private SideWords side(TwinSettings twins, boolean first, Run run) {
        return new SideWords(difference.name(twins, first), StopSentence.of(this, run));
    }

    /** What was on the page stays, with its settings and its address; a page without anything gets the default twins. */
    @Override
    void stop(TwinSettings settings, boolean canceled) {
        stage.busy(false);
        if (shown != null) {
            want(shown);
            showSettings(shown, catalogue.create(shown.one().data()));
            Location address = new Location(CompareTabs.TWINS, LinkQuery.of(links.format(shown)));
            UI.getCurrent().getPage().getHistory().replaceState(null, address);
        } else if (canceled) {
            follow(Map.of());
        }
    }

    /** The floor belongs to the data. */
    @Override
    TwinSettings onData(TwinSettings settings, DatasetEntry chosen) {
        return settings.withShared(RunEdit.data(settings.one(), chosen), row -> row != RunTable.FLOOR);
    }

    /** Another algorithm has a use for other settings, so what was different begins anew. */
    @Override
    Parsed<TwinSettings> changed(TwinSettings settings, Setting<RunSettings, ?> row, String text) {
        return RunEdit.change(settings.one(), row, text)
                .map(one -> settings.withShared(one, different -> row != RunTable.ALGORITHM));
    }

    @Override
    public Component pageActions() {
        return export.component();
    }
}
