package mixturelab.digits.ui;

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
import java.util.Optional;
import java.util.OptionalDouble;
import mixturelab.base.ui.Background;
import mixturelab.base.ui.MainLayout;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.DigitsStage;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.SettingProblem;
import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsLink;
import mixturelab.digits.DigitsLink.Shown;
import mixturelab.digits.DigitsModel;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
import mixturelab.jobs.Job;
import mixturelab.jobs.QueueFullException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Digits. The address is the state, as in the lab: a saved comparison is shown at once; one that isn't waits for the button,
 * and meanwhile the last one stays, named as what it is. A page that was opened with such a link starts by itself.
 */
@Route(value = "digits", layout = MainLayout.class)
final class DigitsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Logger log = LoggerFactory.getLogger(DigitsView.class);

    private final DigitsService service;
    private final DigitsForm form;
    private final DigitsStage stage;
    private final Background background;
    private final DigitsRun run;
    private final StartSeries series;
    private final DigitsExperiments experiments;
    /** What the address asks for, and what is on the page. */
    private DigitsSettings wanted = DigitsSettings.HOMEWORK;

    private @Nullable Comparison shown;
    private boolean startsAtOnce;

    DigitsView(DigitsService service) {
        this.service = service;
        this.form = new DigitsForm(this::change, this::start);
        Map<String, String> texts = new HashMap<>(Texts.beginningWith("stage.", getLocale()));
        texts.putAll(Texts.beginningWith("digits.", getLocale()));
        this.stage = new DigitsStage(texts);
        this.background = new Background(this);
        this.run = new DigitsRun(this, service, stage, background);
        this.series = new StartSeries(this, service, stage, background);
        this.experiments = new DigitsExperiments(service, stage, background, failure -> fail(failure, wanted));
        stage.onCancel(this::cancel);
        stage.onRun(this::runExperiment);
        stage.onComparison(this::showSaved);
        stage.onSeries(this::runStarts);
        addClassName("digits");
        add(form, stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        switch (DigitsLink.parse(event.getLocation().getQueryParameters().getParameters())) {
            case DigitsLink.Parsed.Valid link -> follow(link.settings(), link.shown());
            case DigitsLink.Parsed.Invalid link -> refuse(link.problems());
        }
    }

    private void follow(DigitsSettings settings, Shown place) {
        List<SettingProblem> problems = service.problems(settings);
        if (!problems.isEmpty()) {
            refuse(problems);
            return;
        }
        run.giveUp();
        wanted = settings;
        form.show(settings);
        Optional<Comparison> remembered = service.remembered(settings);
        if (remembered.isPresent()) {
            show(remembered.get(), place, true);
            return;
        }
        boolean atOnce = startsAtOnce;
        if (shown == null) {
            form.running();
        }
        // the button stays: whoever types a value and presses it in one go means these settings
        background.read(
                () -> service.saved(settings),
                saved -> {
                    if (settings.equals(wanted) && !run.isOn()) {
                        saved.ifPresentOrElse(found -> show(found, place, true), () -> await(atOnce));
                    }
                },
                failure -> fail(failure, settings));
    }

    /** There is no result yet: run at once where nothing else is to be seen, or where that was what was asked for. */
    private void await(boolean atOnce) {
        if (atOnce || shown == null) {
            start(false);
        } else {
            offerRun();
        }
    }

    private void offerRun() {
        OptionalDouble seconds = service.estimateSeconds(wanted);
        form.pending(
                seconds.isPresent()
                        ? getTranslation("settings.digits.run.estimate", duration(seconds.getAsDouble()))
                        : getTranslation("settings.digits.run"));
        stage.say(shown == null ? "" : getTranslation("settings.digits.old", DigitsWords.settings(this, shown)), true);
    }

    private void start(boolean live) {
        DigitsSettings settings = wanted;
        try {
            Job<?, Comparison> job = run.start(VaadinSession.getCurrent(), settings, live);
            form.running();
            stage.say(
                    shown == null
                            ? ""
                            : getTranslation("settings.digits.old.running", DigitsWords.settings(this, shown)),
                    false);
            background.await(
                    job.result(),
                    comparison -> {
                        if (run.ended(job)) {
                            show(comparison, Shown.DEFAULT, false);
                        }
                    },
                    failure -> {
                        if (run.ended(job)) {
                            fail(failure, settings);
                        }
                    });
        } catch (QueueFullException full) {
            offerRun();
            form.say(getTranslation("settings.queue-full"));
        }
    }

    private void cancel() {
        series.giveUp();
        if (!run.giveUp()) {
            return;
        }
        if (shown == null && !wanted.equals(DigitsSettings.HOMEWORK)) {
            go(Map.of());
        } else if (shown != null && shown.settings().equals(wanted)) {
            show(shown, Shown.DEFAULT, true);
        } else {
            offerRun();
        }
    }

    private void show(Comparison comparison, Shown place, boolean saved) {
        shown = comparison;
        String time = duration(comparison.seconds());
        form.finished(getTranslation(saved ? "settings.digits.saved" : "settings.digits.computed", time));
        stage.say(service.saves() ? "" : getTranslation("settings.digits.unsaved"), false);
        stage.show(
                DigitsModel.json(comparison, saved),
                place.frame().orElse(-1),
                place.cluster().orElse(-1),
                place.method().map(LinkText::of).orElse(""));
        experiments.around(comparison);
    }

    /** Goes to a comparison of the plot. */
    private void showSaved(String variable, String value, String start) {
        experiments
                .link(variable, value, start)
                .flatMap(DigitsEdit::settings)
                .ifPresent(settings -> experiments.find(settings, there -> go(DigitsLink.format(there))));
    }

    private void runExperiment(String variable, String value, String start) {
        startsAtOnce = true;
        experiments.link(variable, value, start).ifPresent(this::go);
        startsAtOnce = false;
    }

    private void runStarts(String variable, String value) {
        experiments
                .link(variable, value, "0")
                .flatMap(DigitsEdit::settings)
                .filter(settings -> service.problems(settings).isEmpty())
                .ifPresent(settings -> series.start(settings, experiments::showPoints));
    }

    /** Says what is wrong; a page that was opened with a bad link shows the default comparison beside it. */
    private void refuse(List<SettingProblem> problems) {
        if (shown == null) {
            follow(DigitsSettings.HOMEWORK, Shown.DEFAULT);
        }
        form.complain(problems);
    }

    /** Something that isn't the learner's fault: the last good result stays. */
    private void fail(Throwable failure, DigitsSettings settings) {
        log.error("Digits failed for {}", settings, failure);
        if (shown != null && shown.settings().equals(wanted)) {
            form.finished("");
        } else {
            offerRun();
        }
        form.say(DigitsWords.failure(this, failure));
    }

    private void change(String name, String text) {
        Map<String, String> query = DigitsLink.format(wanted);
        DigitsEdit.apply(query, name, text);
        go(query);
    }

    /** Follows a link if it is good; only then does the address change, so that Back leads to what was seen. */
    private void go(Map<String, String> query) {
        List<SettingProblem> problems =
                DigitsEdit.settings(query).map(service::problems).orElseGet(() -> DigitsEdit.problems(query));
        if (problems.isEmpty()) {
            UI.getCurrent().navigate(DigitsView.class, QueryParameters.simple(query));
        } else {
            form.complain(problems);
        }
    }

    private String duration(double seconds) {
        return DigitsWords.duration(this, seconds);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.digits.title");
    }
}
