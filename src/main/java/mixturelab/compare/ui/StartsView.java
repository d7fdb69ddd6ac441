package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mixturelab.base.ui.Background;
import mixturelab.base.ui.KeptUpload;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.PageActions;
import mixturelab.base.ui.SettingsEdit;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.StartsStage;
import mixturelab.compare.CompareLink;
import mixturelab.compare.CompareModel;
import mixturelab.compare.CompareService;
import mixturelab.compare.ManyStartsResult;
import mixturelab.compare.Parsed;
import mixturelab.compare.StartEnd;
import mixturelab.compare.StartsSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.SettingProblem;
import mixturelab.export.FileNames;
import mixturelab.jobs.QueueFullException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which start? One setting from many starts. The address is the state, as in the lab. */
@Route(value = CompareTabs.STARTS, layout = MainLayout.class)
final class StartsView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageActions {
    private static final Logger log = LoggerFactory.getLogger(StartsView.class);
    /** What is worth a look, by the end of its text's key. */
    private static final List<StartsStage.Preset> PRESETS = List.of(
            new StartsStage.Preset("local-optima", "data=local-optima&k=3&starts=300"),
            new StartsStage.Preset("saddle", "data=saddle&k=2&starts=300"),
            new StartsStage.Preset("four-corners", "data=four-corners&k=2&algorithm=kmeans&starts=300"),
            new StartsStage.Preset("overlap", "data=overlap&k=5&starts=300"),
            new StartsStage.Preset("blobs", "data=blobs&k=3&starts=300"));

    private final DatasetCatalogue catalogue;
    private final CompareService comparisons;
    private final CompareLink links;
    private final CompareModel model;
    private final CompareTabs tabs;
    private final CompareForm form;
    private final StartsStage stage;
    private final StartsExport export;
    private final CompareWait<List<StartEnd>, ManyStartsResult> wait;
    /** What the address asks for, and what is on the page. */
    private @Nullable StartsSettings wanted;

    private @Nullable StartsSettings shown;

    StartsView(DatasetCatalogue catalogue, CompareService comparisons) {
        this.catalogue = catalogue;
        this.comparisons = comparisons;
        this.links = new CompareLink(catalogue);
        this.model = new CompareModel(catalogue);
        this.tabs = new CompareTabs(catalogue, CompareTabs.STARTS);
        this.form = CompareForm.starts(catalogue, this::change);
        Map<String, String> texts = new HashMap<>(Texts.beginningWith("stage.", getLocale()));
        texts.putAll(Texts.beginningWith("compare.starts.", getLocale()));
        this.stage = new StartsStage(texts, PRESETS);
        this.export = new StartsExport(stage);
        this.wait = new CompareWait<>(this, new Background(this));
        stage.onCancel(this::cancel);
        stage.onRepeat(this::repeat);
        addClassName("compare");
        add(tabs, form, stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        follow(event.getLocation().getQueryParameters().getParameters());
    }

    private void follow(Map<String, List<String>> query) {
        switch (links.starts(query, KeptUpload.get())) {
            case Parsed.Valid<StartsSettings> link -> start(link.settings());
            case Parsed.Invalid<StartsSettings> link -> refuse(link.problems());
        }
    }

    private void start(StartsSettings settings) {
        Dataset dataset = catalogue.create(settings.run().data());
        List<SettingProblem> problems = comparisons.problems(settings, dataset);
        if (!problems.isEmpty()) {
            refuse(problems);
            return;
        }
        try {
            wanted = settings;
            tabs.carry(settings.run());
            String starts = Integer.toString(settings.starts());
            form.show(Map.of("starts", starts), settings.run(), dataset, summary(settings));
            stage.begin(model.data(dataset), settings.starts());
            wait.forJob(
                    comparisons.start(VaadinSession.getCurrent(), dataset, settings),
                    ends -> ends.ifPresent(
                            some -> stage.progress(model.starts(ManyStartsResult.of(dataset, settings, some)))),
                    this::show,
                    failure -> fail(failure, settings));
        } catch (QueueFullException full) {
            stage.idle();
            form.say(getTranslation("settings.queue-full"));
        }
    }

    private void show(ManyStartsResult starts) {
        shown = starts.settings();
        stage.show(model.starts(starts));
        export.offer(FileNames.base(starts.dataset(), starts.settings().run()), links.format(starts.settings()));
    }

    private void cancel() {
        if (wait.giveUp()) {
            stage.idle();
            if (shown != null) {
                form.say(getTranslation("settings.starts.canceled", summary(shown)));
            }
        }
    }

    /** The same setting from the seeds that come next; after the last one they begin anew. */
    private void repeat() {
        if (wanted != null) {
            long next = wanted.run().start() + wanted.starts();
            StartsSettings others = new StartsSettings(wanted.run().withStart(next), wanted.starts());
            boolean isThere = comparisons
                    .problems(others, catalogue.create(wanted.run().data()))
                    .isEmpty();
            go(isThere ? others : new StartsSettings(wanted.run().withStart(0), wanted.starts()));
        }
    }

    /** Says what is wrong; a page that was opened with a bad link shows the default starts beside it. */
    private void refuse(List<SettingProblem> problems) {
        if (wanted == null) {
            follow(Map.of());
        }
        form.complain(problems);
    }

    private void fail(Throwable failure, StartsSettings settings) {
        log.error("Many starts failed for {}", settings, failure);
        stage.idle();
        form.say(getTranslation("compare.failed"));
    }

    private void change(String name, String text) {
        if (wanted == null) {
            return;
        }
        Map<String, String> query = links.format(wanted);
        if (name.equals("data")) {
            SettingsEdit.data(query, catalogue.entry(text));
        } else {
            SettingsEdit.other(query, name, text);
        }
        Map<String, List<String>> link = query.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        switch (links.starts(link, KeptUpload.get())) {
            case Parsed.Valid<StartsSettings> good -> go(good.settings());
            case Parsed.Invalid<StartsSettings> bad -> form.complain(bad.problems());
        }
    }

    /** Goes to other starts if that is possible; only then does the address change, so that Back leads to what was seen. */
    private void go(StartsSettings settings) {
        List<SettingProblem> problems =
                comparisons.problems(settings, catalogue.create(settings.run().data()));
        if (problems.isEmpty()) {
            UI.getCurrent().navigate(StartsView.class, QueryParameters.simple(links.format(settings)));
        } else {
            form.complain(problems);
        }
    }

    private String summary(StartsSettings settings) {
        return getTranslation(
                "settings.starts.summary",
                Texts.title(this, settings.run().data()),
                getTranslation(
                        "settings.algorithm." + LinkText.of(settings.run().algorithm())),
                settings.run().componentCount(),
                Integer.toString(settings.starts()));
    }

    @Override
    public Component pageActions() {
        return export.component();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.compare.starts.title");
    }
}
