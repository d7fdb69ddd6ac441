package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.PageActions;
import mixturelab.base.ui.SettingsForm;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ChartModel;
import mixturelab.chart.ui.RunStage;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.ParsedLink;
import mixturelab.core.run.RunDefaults;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.SettingProblem;
import mixturelab.export.FileNames;
import mixturelab.jobs.FinishedRun;
import mixturelab.jobs.Job;
import mixturelab.jobs.QueueFullException;
import mixturelab.jobs.RunService;

/**
 * The lab. The address is the state: every change of a setting leads to a link, and whoever opens that link sees the same
 * picture. A link that can't be followed gets its messages beside the controls; the last good run stays.
 */
@Route(value = "lab", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
final class LabView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageActions {
    /** Twice what twelve components can need; our page sends no more. */
    private static final int MAX_START_LENGTH = 5_000;

    private final DatasetCatalogue catalogue;
    private final RunService runs;
    private final RunLink links;
    private final SettingsForm form;
    private final RunStage stage;
    private final ExportMenu export;
    private final RunWait waiting;
    private RunSettings settings;
    private boolean showsRun;
    /** The last set that no link can carry; it lives as long as this page. */
    private Optional<OwnPoints> upload = Optional.empty();

    LabView(DatasetCatalogue catalogue, RunService runs) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.links = new RunLink(catalogue);
        this.settings = RunDefaults.of(catalogue.entry(RunLink.DEFAULT_DATA));
        this.form = new SettingsForm(catalogue, this::change, this::askForOwn, this::restart, this::newStart);
        this.stage = new RunStage(Texts.beginningWith("stage.", getLocale()));
        stage.addStartListener(this::startByHand);
        this.export = new ExportMenu(stage);
        this.waiting = new RunWait(this, stage);
        addClassName("lab");
        add(form, stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        boolean bare = RunLink.isBare(query);
        switch (links.parse(query, upload)) {
            case ParsedLink.Valid link -> follow(link.settings(), link.frame(), bare);
            case ParsedLink.Invalid link -> refuse(link.problems());
        }
    }

    private void follow(RunSettings wanted, OptionalInt frame, boolean bare) {
        Dataset dataset = catalogue.create(wanted.data());
        List<SettingProblem> problems = runs.problems(wanted, dataset);
        if (!problems.isEmpty()) {
            refuse(problems);
            return;
        }
        try {
            Job<Integer, FinishedRun> job = runs.start(VaadinSession.getCurrent(), dataset, wanted);
            waiting.forRun(job, wanted.maxIterations(), finished -> show(finished, frame, bare), () -> stay(""));
        } catch (QueueFullException full) {
            stay(getTranslation("settings.queue-full"));
        }
    }

    private void show(FinishedRun finished, OptionalInt frame, boolean bare) {
        RunSettings wanted = finished.run().settings();
        Dataset dataset = finished.dataset();
        settings = wanted;
        showsRun = true;
        form.show(wanted, dataset);
        export.offer(FileNames.base(dataset, wanted), links.format(wanted, OptionalInt.empty()), wanted.algorithm());
        int last = finished.run().trace().frames().size() - 1;
        int shown =
                Math.min(frame.orElse(RunLink.defaultFrame(bare, finished.run().trace())), last);
        stage.show(ChartModel.of(dataset, finished.run().trace()), RunSentences.of(this, finished), shown);
    }

    /**
     * A run was given up, or found no room: the last good one stays, with its settings and its address. A page that has none
     * yet shows the default run.
     */
    private void stay(String why) {
        if (showsRun) {
            form.show(settings, catalogue.create(settings.data()));
            QueryParameters query = QueryParameters.simple(links.format(settings, OptionalInt.empty()));
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location("lab", query));
        } else {
            follow(RunDefaults.of(catalogue.entry(RunLink.DEFAULT_DATA)), OptionalInt.empty(), true);
        }
        if (!why.isEmpty()) {
            form.say(why);
        }
    }

    /** Says what is wrong; a page that was opened with a bad link shows the default run beside it. */
    private void refuse(List<SettingProblem> problems) {
        if (!showsRun) {
            follow(settings, OptionalInt.empty(), true);
        }
        form.complain(problems);
    }

    private void change(String name, String text) {
        Map<String, String> query = links.format(settings, OptionalInt.empty());
        if (name.equals("data")) {
            SettingsEdit.data(query, catalogue.entry(text));
        } else {
            SettingsEdit.other(query, name, text);
        }
        go(query);
    }

    private void newStart() {
        Map<String, String> query = links.format(settings, OptionalInt.empty());
        SettingsEdit.newStart(query);
        go(query);
    }

    /** Goes to the run from there; what can't be started from is said where it was set. */
    private void startByHand(RunStage.StartChosen start) {
        if (start.length() > MAX_START_LENGTH) {
            return;
        }
        Map<String, String> query = links.format(settings, OptionalInt.empty());
        SettingsEdit.byHand(query, start.means(), start.covariances(), start.weights());
        go(query, problems -> {
            Map<String, String> byHand = HandProblems.messages(this, problems);
            if (byHand.isEmpty()) {
                form.complain(problems);
            } else {
                stage.refuseStart(byHand);
            }
        });
    }

    private void askForOwn() {
        new OwnDataDialog(this::use).open();
    }

    /**
     * Runs on points of the learner's own, with the settings as they are.
     *
     * @return what is wrong with them; empty if they are shown now
     */
    private List<SettingProblem> use(OwnPoints own) {
        Map<String, String> query = links.format(settings, OptionalInt.empty());
        SettingsEdit.own(query, own);
        Optional<OwnPoints> before = upload;
        if (!own.fitInLink()) {
            upload = Optional.of(own);
        }
        List<SettingProblem> problems = go(query);
        if (!problems.isEmpty()) {
            upload = before;
        }
        return problems;
    }

    private void restart() {
        stage.goTo(0);
    }

    /** Follows a link if it is good, else the form says what is wrong with it. */
    private List<SettingProblem> go(Map<String, String> query) {
        return go(query, form::complain);
    }

    /**
     * Follows a link if it is good; only then does the address change, so that Back leads to runs that were seen.
     *
     * @param complain told what is wrong with it, if anything is
     * @return the same; empty if the run is shown now
     */
    private List<SettingProblem> go(Map<String, String> query, Consumer<List<SettingProblem>> complain) {
        List<SettingProblem> problems = switch (links.parse(lists(query), upload)) {
            case ParsedLink.Invalid link -> link.problems();
            case ParsedLink.Valid link -> goTo(link.settings());
        };
        if (!problems.isEmpty()) {
            complain.accept(problems);
        }
        return problems;
    }

    private List<SettingProblem> goTo(RunSettings wanted) {
        List<SettingProblem> problems = runs.problems(wanted, catalogue.create(wanted.data()));
        if (problems.isEmpty()) {
            Map<String, String> address = new LinkedHashMap<>(links.format(wanted, OptionalInt.of(0)));
            UI.getCurrent().navigate(LabView.class, QueryParameters.simple(address));
        }
        return problems;
    }

    private static Map<String, List<String>> lists(Map<String, String> query) {
        return query.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    @Override
    public Component pageActions() {
        return export;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "page.lab.title",
                Texts.title(this, settings.data()),
                getTranslation("settings.algorithm." + LinkText.of(settings.algorithm())));
    }
}
