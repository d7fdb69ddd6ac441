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
import mixturelab.base.ui.ExportList;
import mixturelab.base.ui.KeptUpload;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.PageActions;
import mixturelab.base.ui.SettingsEdit;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.SweepStage;
import mixturelab.compare.CompareLink;
import mixturelab.compare.CompareModel;
import mixturelab.compare.CompareService;
import mixturelab.compare.Parsed;
import mixturelab.compare.SweepFacts;
import mixturelab.compare.SweepPanel;
import mixturelab.compare.SweepResult;
import mixturelab.compare.SweepSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.run.SettingProblem;
import mixturelab.jobs.QueueFullException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many clusters? One fit for each K, side by side. The address is the state, as in the lab. */
@Route(value = CompareTabs.SWEEP, layout = MainLayout.class)
final class SweepView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageActions {
    private static final Logger log = LoggerFactory.getLogger(SweepView.class);

    private final DatasetCatalogue catalogue;
    private final CompareService comparisons;
    private final CompareLink links;
    private final CompareModel model;
    private final CompareTabs tabs;
    private final CompareForm form;
    private final SweepStage stage;
    private final SweepOffers offers;
    private final ExportList export;
    private final CompareWait<List<SweepPanel>, SweepResult> wait;
    /** What the page shows, or is about to show; none before the first good link. */
    private @Nullable SweepSettings shown;
    /** What the browser has of it. */
    private List<SweepPanel> sent = List.of();

    SweepView(DatasetCatalogue catalogue, CompareService comparisons) {
        this.catalogue = catalogue;
        this.comparisons = comparisons;
        this.links = new CompareLink(catalogue);
        this.model = new CompareModel(catalogue);
        this.tabs = new CompareTabs(catalogue, CompareTabs.SWEEP);
        this.form = CompareForm.sweep(catalogue, this::change);
        Map<String, String> texts = new HashMap<>(Texts.beginningWith("stage.", getLocale()));
        texts.putAll(Texts.beginningWith("compare.", getLocale()));
        this.stage = new SweepStage(texts);
        this.wait = new CompareWait<>(this, new Background(this));
        this.offers = new SweepOffers(links, comparisons, catalogue);
        this.export = new ExportList(this::files);
        stage.onCancel(this::cancel);
        stage.onResume(this::resume);
        addClassName("compare");
        add(tabs, form, stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        follow(event.getLocation().getQueryParameters().getParameters());
    }

    private void follow(Map<String, List<String>> query) {
        switch (links.sweep(query, KeptUpload.get())) {
            case Parsed.Valid<SweepSettings> link -> start(link.settings());
            case Parsed.Invalid<SweepSettings> link -> refuse(link.problems());
        }
    }

    private void start(SweepSettings settings) {
        Dataset dataset = catalogue.create(settings.run().data());
        List<SettingProblem> problems = comparisons.problems(settings, dataset);
        if (!problems.isEmpty()) {
            refuse(problems);
            return;
        }
        wait.giveUp();
        try {
            shown = settings;
            sent = List.of();
            tabs.carry(settings.run());
            form.show(SweepWords.texts(settings), settings.run(), dataset, SweepWords.summary(this, settings));
            stage.offer(offers.homework(settings), offers.moreStarts(settings));
            stage.begin(model.plan(settings), model.data(dataset));
            export.refresh();
            wait.forJob(
                    comparisons.start(VaadinSession.getCurrent(), dataset, settings),
                    panels -> panels.ifPresent(this::send),
                    sweep -> {
                        send(sweep.panels());
                        finish(settings, dataset);
                    },
                    failure -> fail(failure, settings));
        } catch (QueueFullException full) {
            stage.idle(false);
            form.say(getTranslation("settings.queue-full"));
        }
    }

    /** Those that the browser doesn't have yet. */
    private void send(List<SweepPanel> panels) {
        panels.subList(sent.size(), panels.size()).forEach(panel -> stage.add(model.panel(panel)));
        sent = panels;
    }

    private void finish(SweepSettings settings, Dataset dataset) {
        stage.finish(model.facts(SweepFacts.of(new SweepResult(dataset, settings, sent))));
    }

    private void cancel() {
        if (wait.giveUp() && shown != null) {
            stop(shown, true);
        }
    }

    /** What is there stays, as a smaller sweep; if that is nothing, the one before does. */
    private void stop(SweepSettings settings, boolean canceled) {
        if (sent.isEmpty()) {
            stage.idle(canceled);
        } else {
            finish(settings, catalogue.create(settings.run().data()));
        }
    }

    private void resume() {
        if (shown != null) {
            start(shown);
        }
    }

    /** Says what is wrong; a page that was opened with a bad link shows the default sweep beside it. */
    private void refuse(List<SettingProblem> problems) {
        if (shown == null) {
            follow(Map.of());
        }
        form.complain(problems);
    }

    private void fail(Throwable failure, SweepSettings settings) {
        log.error("A sweep failed for {}", settings, failure);
        stop(settings, false);
        form.say(getTranslation("compare.failed"));
    }

    private void change(String name, String text) {
        if (shown == null) {
            return;
        }
        Map<String, String> query = links.format(shown);
        if (name.equals("data")) {
            otherData(query, catalogue.entry(text), shown.to());
        } else {
            SettingsEdit.other(query, name, text);
        }
        switch (links.sweep(lists(query), KeptUpload.get())) {
            case Parsed.Valid<SweepSettings> link -> go(link.settings());
            case Parsed.Invalid<SweepSettings> link -> form.complain(link.problems());
        }
    }

    /** Other data has its own defaults; where it has fewer points than there were clusters, also for the range. */
    private void otherData(Map<String, String> query, DatasetEntry entry, int to) {
        SettingsEdit.data(query, entry);
        if (catalogue.create(entry.defaultKey()).points().n() < to) {
            query.keySet().removeAll(List.of("from", "to", "folds"));
        }
    }

    /** Goes to a sweep if it is possible; only then does the address change, so that Back leads to what was seen. */
    private void go(SweepSettings settings) {
        List<SettingProblem> problems =
                comparisons.problems(settings, catalogue.create(settings.run().data()));
        if (problems.isEmpty()) {
            UI.getCurrent().navigate(SweepView.class, QueryParameters.simple(links.format(settings)));
        } else {
            form.complain(problems);
        }
    }

    @Override
    public Component pageActions() {
        return export;
    }

    private List<Component> files() {
        return shown == null
                ? List.of()
                : SweepFiles.of(export, shown, catalogue.create(shown.run().data()), links.format(shown), stage);
    }

    private static Map<String, List<String>> lists(Map<String, String> query) {
        return query.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.compare.title");
    }
}
