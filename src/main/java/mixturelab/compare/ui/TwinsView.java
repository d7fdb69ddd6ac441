package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mixturelab.base.ui.Background;
import mixturelab.base.ui.KeptUpload;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.PageActions;
import mixturelab.base.ui.StopSentence;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.LimitStage;
import mixturelab.chart.ui.RunWords;
import mixturelab.chart.ui.TwinStage;
import mixturelab.chart.ui.TwinWords;
import mixturelab.compare.CompareModel;
import mixturelab.compare.CompareService;
import mixturelab.compare.Parsed;
import mixturelab.compare.TwinLink;
import mixturelab.compare.TwinRuns;
import mixturelab.compare.TwinSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.run.QueryReader;
import mixturelab.core.run.Run;
import mixturelab.core.run.RunLimits;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.SettingProblem;
import mixturelab.jobs.QueueFullException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two runs in lockstep, from the same start or from the same frame of one run. The address is the state, as in the lab. */
@Route(value = CompareTabs.TWINS, layout = MainLayout.class)
final class TwinsView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageActions {
    private static final Logger log = LoggerFactory.getLogger(TwinsView.class);

    private final DatasetCatalogue catalogue;
    private final CompareService comparisons;
    private final TwinLink links;
    private final CompareModel model;
    private final CompareTabs tabs;
    private final TwinDifference difference;
    private final CompareForm form;
    private final TwinStage stage;
    private final TwinExport export;
    private final CompareWait<Integer, TwinRuns> wait;
    private final LimitPart limit;
    /** What the address asks for, and what is on the page; nothing before the first good link. */
    private @Nullable TwinSettings wanted;

    private @Nullable TwinSettings shown;
    /** What was wrong with the link, until something can be shown beside it. */
    private List<SettingProblem> complaints = List.of();

    TwinsView(DatasetCatalogue catalogue, CompareService comparisons) {
        this.catalogue = catalogue;
        this.comparisons = comparisons;
        this.links = new TwinLink(catalogue);
        this.model = new CompareModel(catalogue);
        this.tabs = new CompareTabs(catalogue, CompareTabs.TWINS);
        this.difference = new TwinDifference(this, catalogue, this::change);
        this.form = CompareForm.twins(catalogue, this::change, difference.fields());
        Map<String, String> texts = new HashMap<>(Texts.beginningWith("stage.", getLocale()));
        texts.putAll(Texts.beginningWith("compare.", getLocale()));
        this.stage = new TwinStage(texts);
        this.export = new TwinExport(stage);
        Background background = new Background(this);
        this.wait = new CompareWait<>(this, background);
        LimitStage limitStage = new LimitStage(texts);
        this.limit = new LimitPart(this, comparisons, model, limitStage, background);
        stage.onCancel(this::cancel);
        addClassName("compare");
        add(tabs, form, stage, limitStage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        follow(event.getLocation().getQueryParameters().getParameters());
    }

    private void follow(Map<String, List<String>> query) {
        QueryReader reader = new QueryReader(query);
        int frame = (int) reader.whole("frame", -1, 0, 2 * RunLimits.MAX_ITERATIONS);
        List<SettingProblem> problems = new ArrayList<>(reader.problems(List.of("frame")));
        switch (links.parse(query, KeptUpload.get())) {
            case Parsed.Valid<TwinSettings> link
            when problems.isEmpty() -> start(link.settings(), frame, RunLink.isBare(query));
            case Parsed.Valid<TwinSettings> link -> refuse(problems);
            case Parsed.Invalid<TwinSettings> link -> {
                problems.addAll(0, link.problems());
                refuse(problems);
            }
        }
    }

    private void start(TwinSettings settings, int frame, boolean bare) {
        Dataset dataset = catalogue.create(settings.one().data());
        List<SettingProblem> problems = comparisons.problems(settings, dataset);
        if (!problems.isEmpty()) {
            refuse(problems);
            return;
        }
        wanted = settings;
        try {
            wait.forJob(
                    comparisons.start(VaadinSession.getCurrent(), dataset, settings),
                    runs -> stage.busy(true),
                    twins -> show(settings, twins, frame, bare),
                    failure -> fail(failure, settings));
        } catch (QueueFullException full) {
            stay(getTranslation("settings.queue-full"));
        }
    }

    private void show(TwinSettings settings, TwinRuns twins, int frame, boolean bare) {
        shown = settings;
        showSettings(settings, twins.dataset());
        if (!complaints.isEmpty()) {
            form.complain(complaints);
            complaints = List.of();
        }
        TwinWords words =
                TwinWords.of(side(settings, true, twins.one()), side(settings, false, twins.other()), settings.fork());
        int last = 2
                * Math.max(
                        twins.one().trace().iterations(), twins.other().trace().iterations());
        stage.show(model.twins(twins), words, frame < 0 ? (bare ? last / 2 : last) : Math.min(frame, last));
        export.offer(twins, model, words);
        limit.offer(twins.dataset(), twins.one().settings());
    }

    private void showSettings(TwinSettings settings, Dataset dataset) {
        tabs.carry(settings.one());
        form.show(difference.texts(settings), settings.one(), dataset, summary(settings));
        difference.fold(settings);
    }

    private TwinWords.Side side(TwinSettings twins, boolean first, Run run) {
        return new TwinWords.Side(
                difference.name(twins, first), RunWords.Rules.of(run.settings()), StopSentence.of(this, run));
    }

    private String summary(TwinSettings settings) {
        return getTranslation(
                "settings.twins.summary",
                Texts.title(this, settings.one().data()),
                difference.name(settings, true),
                difference.name(settings, false));
    }

    /** Says what is wrong; a page that was opened with a bad link shows the default twins beside it. */
    private void refuse(List<SettingProblem> problems) {
        if (wanted == null) {
            complaints = problems;
            follow(Map.of());
        } else {
            form.complain(problems);
        }
    }

    private void cancel() {
        wait.giveUp();
        stay("");
        if (shown == null) {
            follow(Map.of());
        }
    }

    private void fail(Throwable failure, TwinSettings settings) {
        log.error("Twins failed for {}", settings, failure);
        stay(getTranslation("compare.failed"));
    }

    /** What was on the page stays, with its settings and its address. */
    private void stay(String why) {
        stage.busy(false);
        TwinSettings kept = shown;
        wanted = kept;
        if (kept != null) {
            showSettings(kept, catalogue.create(kept.one().data()));
            Location address = new Location(CompareTabs.TWINS, QueryParameters.simple(links.format(kept)));
            UI.getCurrent().getPage().getHistory().replaceState(null, address);
        }
        if (!why.isEmpty()) {
            form.say(why);
        }
    }

    private void change(String name, String text) {
        TwinSettings from = wanted;
        if (from == null) {
            return;
        }
        Map<String, String> query = links.format(from);
        difference.edit(query, from, name, text);
        switch (links.parse(lists(query), KeptUpload.get())) {
            case Parsed.Valid<TwinSettings> link -> go(link.settings());
            case Parsed.Invalid<TwinSettings> link -> form.complain(link.problems());
        }
    }

    /** Goes to twins if they are possible; only then does the address change, so that Back leads to what was seen. */
    private void go(TwinSettings settings) {
        List<SettingProblem> problems =
                comparisons.problems(settings, catalogue.create(settings.one().data()));
        if (problems.isEmpty()) {
            Map<String, String> query = links.format(settings);
            query.put("frame", "0");
            UI.getCurrent().navigate(TwinsView.class, QueryParameters.simple(query));
        } else {
            form.complain(problems);
        }
    }

    private static Map<String, List<String>> lists(Map<String, String> query) {
        return query.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    @Override
    public Component pageActions() {
        return export.component();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.compare.title");
    }
}
