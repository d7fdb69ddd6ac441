package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import mixturelab.base.ui.Background;
import mixturelab.base.ui.LinkQuery;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.PageActions;
import mixturelab.base.ui.Texts;
import mixturelab.chart.RunMessages;
import mixturelab.chart.ui.RunStage;
import mixturelab.compare.TwinLink;
import mixturelab.compare.TwinSettings;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.DrawnPoints;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;
import mixturelab.jobs.FinishedRun;
import mixturelab.jobs.Job;
import mixturelab.jobs.QueueFullException;
import mixturelab.jobs.RunService;
import mixturelab.run.ui.PlannedRun;
import mixturelab.run.ui.RunForm;
import mixturelab.run.ui.RunPlanner;
import mixturelab.run.ui.RunSentences;
import mixturelab.run.ui.RunWait;
import mixturelab.run.ui.SettingsForm;
import mixturelab.wire.DrawingLimits;
import mixturelab.wire.RunMessage;

/**
 * The lab. The address is the state: every change of a setting leads to a link, and whoever opens that link sees the same
 * picture. A link that can't be followed gets its messages beside the controls; the last good run stays.
 */
@Route(value = "lab", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
final class LabView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageActions, RunForm.Listener {
    private final DatasetCatalogue catalogue;
    private final RunService runs;
    private final RunLink links;
    private final RunPlanner planner;
    private final LabWishes wishes;
    private final SettingsForm form;
    private final RunStage stage;
    private final ExportMenu export;
    private final RunWait waiting;
    private final Opinions opinions;
    private RunSettings settings;
    private boolean showsRun;

    LabView(DatasetCatalogue catalogue, RunService runs) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.links = new RunLink(catalogue);
        this.settings = RunDefaults.of(catalogue.entry(RunLink.DEFAULT_DATA));
        this.planner = new RunPlanner(catalogue, runs);
        this.wishes = new LabWishes(catalogue, planner, () -> settings);
        this.stage = new RunStage(Texts.beginningWith(getLocale(), "stage."));
        SequencedMap<String, Runnable> dataWishes = new LinkedHashMap<>();
        dataWishes.put("new", this::askForOwn);
        dataWishes.put("draw", stage::draw);
        this.form = new SettingsForm(catalogue, this, dataWishes, this::restart, this::newStart);
        stage.setDrawingLimits(new DrawingLimits(DrawnPoints.MOST, OwnPoints.MOST_IN_LINK));
        stage.addDrawnListener(drawn -> wishes.useDrawing(stage, drawn.drawing()));
        stage.addStartListener(chosen -> wishes.startByHand(stage, chosen.start(), form));
        this.export = new ExportMenu(catalogue, stage);
        this.waiting = new RunWait(this, stage);
        this.opinions = new Opinions(new Background(this), stage);
        addClassName("lab");
        add(form, stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        switch (planner.follow(query)) {
            case Parsed.Valid<PlannedRun>(PlannedRun run) -> start(run, RunLink.isBare(query));
            case Parsed.Invalid<PlannedRun>(List<SettingProblem> problems) -> refuse(query, problems);
        }
    }

    private void start(PlannedRun planned, boolean bare) {
        try {
            Job<Integer, FinishedRun> job = runs.start(VaadinSession.getCurrent(), planned.run());
            int cap = planned.run().settings().maxIterations();
            waiting.forRun(job, cap, finished -> show(finished, planned.frame(), bare), () -> stay(""));
        } catch (QueueFullException full) {
            stay(getTranslation("settings.queue-full"));
        }
    }

    /** The run of a page that has none yet and can't have the one it was asked for. */
    private void startDefault() {
        start(planner.usual(), true);
    }

    private void show(FinishedRun finished, OptionalInt frame, boolean bare) {
        RunSettings wanted = finished.run().settings();
        Dataset dataset = finished.dataset();
        settings = wanted;
        showsRun = true;
        form.show(wanted, dataset);
        export.offer(dataset, wanted);
        stage.offerFork(forkAddress(wanted));
        int last = finished.run().trace().frames().size() - 1;
        int shown = Math.min(frame.orElse(finished.run().trace().defaultFrame(bare)), last);
        stage.show(
                new RunMessage(RunMessages.numbers(dataset, finished.run().trace()), RunSentences.of(this, finished)),
                shown);
        opinions.ask(finished);
    }

    /** Twins of this run that differ in one thing; the learner chooses another one there. */
    private String forkAddress(RunSettings run) {
        CovarianceType other = run.covarianceType() == CovarianceType.TIED ? CovarianceType.FULL : CovarianceType.TIED;
        Map<String, String> query = run.algorithm() == Algorithm.EM
                ? new TwinLink(catalogue)
                        .format(new TwinSettings(run, run.with(RunTable.COVARIANCE, other), OptionalInt.empty()))
                : links.format(run, OptionalInt.empty());
        return "compare/twins?" + LinkQuery.of(query).getQueryString() + "&frame=0&fork=";
    }

    /**
     * A run was given up, or found no room: the last good one stays, with its settings and its address. A page that has none
     * yet shows the default run.
     */
    private void stay(String why) {
        if (showsRun) {
            form.show(settings, catalogue.create(settings.data()));
            LinkQuery query = LinkQuery.of(links.format(settings, OptionalInt.empty()));
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location("lab", query));
        } else {
            startDefault();
        }
        if (!why.isEmpty()) {
            form.say(why);
        }
    }

    /** Says what is wrong; a page that was opened with a bad link shows what can be had of it. */
    private void refuse(Map<String, List<String>> query, List<SettingProblem> problems) {
        if (!showsRun) {
            Map<String, List<String>> good = new HashMap<>(query);
            problems.forEach(problem -> good.remove(problem.parameter()));
            planner.possible(good).ifPresentOrElse(run -> start(run, RunLink.isBare(good)), this::startDefault);
        }
        form.complain(problems);
    }

    @Override
    public void chosen(DatasetEntry data) {
        wishes.choose(data, form::complain);
    }

    @Override
    public void changed(Setting<RunSettings, ?> row, String text) {
        wishes.change(row, text, form::complain);
    }

    private void newStart() {
        wishes.newStart(form::complain);
    }

    private void restart() {
        stage.goTo(0);
    }

    private void askForOwn() {
        new OwnDataDialog(own -> wishes.use(own, form::complain)).open();
    }

    @Override
    public Component pageActions() {
        return export.component();
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                "page.lab.title",
                Texts.title(this, settings.data()),
                getTranslation("settings.algorithm." + RunTable.ALGORITHM.text(settings)));
    }
}
