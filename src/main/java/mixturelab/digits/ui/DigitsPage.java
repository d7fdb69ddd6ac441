package mixturelab.digits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionStage;
import mixturelab.base.ui.Background;
import mixturelab.chart.ui.DigitsStage;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.SettingProblem;
import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsLink.Shown;
import mixturelab.digits.DigitsProgress;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
import mixturelab.jobs.Job;
import mixturelab.jobs.QueueFullException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is on the page, the last good result, and what is wanted: it is shown, run, or offered to be run. */
final class DigitsPage {
    private static final Logger log = LoggerFactory.getLogger(DigitsPage.class);

    private final Component view;
    private final DigitsService service;
    private final DigitsForm form;
    private final DigitsStage stage;
    private final Background background;
    private final DigitsRun run;
    private final DigitsExperiments experiments;
    private DigitsSettings wanted = DigitsSettings.HOMEWORK;
    private @Nullable Comparison shown;

    DigitsPage(Component view, DigitsService service, DigitsForm form, DigitsStage stage, Background background) {
        this.view = view;
        this.service = service;
        this.form = form;
        this.stage = stage;
        this.background = background;
        this.run = new DigitsRun(view, service, stage, background);
        this.experiments = new DigitsExperiments(service, stage, background, failure -> fail(failure, wanted));
    }

    /** What the address asks for. */
    DigitsSettings wanted() {
        return wanted;
    }

    /** The comparison to be seen; none before the first one has come. */
    Optional<Comparison> shown() {
        return Optional.ofNullable(shown);
    }

    DigitsExperiments experiments() {
        return experiments;
    }

    /**
     * Something else is wanted: it is shown if it was computed before. If not, it is run where nothing else is to be seen, or
     * where that was what was asked for, else it waits for the button.
     */
    void want(DigitsSettings settings, Shown place, boolean atOnce) {
        run.giveUp();
        wanted = settings;
        form.show(settings);
        if (shown == null) {
            form.running();
        }
        // the button stays: whoever types a value and presses it in one go means these settings
        background.readSoon(
                () -> find(settings),
                found -> {
                    if (!settings.equals(wanted) || run.isOn()) {
                        return;
                    }
                    if (found.isPresent()) {
                        show(found.get(), place);
                    } else if (atOnce || shown == null) {
                        start(false);
                    } else {
                        offerRun();
                    }
                },
                failure -> fail(failure, settings));
    }

    private Optional<Prepared> find(DigitsSettings settings) {
        Optional<Prepared> saved =
                service.saved(settings).map(found -> new Prepared(found, true, service.savedMessage(found)));
        if (saved.isEmpty()) {
            service.prepare();
        }
        return saved;
    }

    /** Says what is wrong with a change; the page stays as it is. */
    void refuse(List<SettingProblem> problems) {
        form.complain(problems);
    }

    /** Says what is wrong with a link; a page with nothing to be seen yet shows the default comparison beside it. */
    void refuseLink(List<SettingProblem> problems) {
        if (shown == null) {
            want(DigitsSettings.HOMEWORK, Shown.DEFAULT, false);
        }
        form.complain(problems);
    }

    /** Runs what is wanted. */
    void start(boolean live) {
        DigitsSettings settings = wanted;
        List<SettingProblem> problems = service.problems(settings);
        if (!problems.isEmpty()) {
            refuseLink(problems);
            return;
        }
        try {
            Job<DigitsProgress, Comparison> job = run.start(VaadinSession.getCurrent(), settings, live);
            form.running();
            say(shown == null ? "" : text("settings.digits.old.running", DigitsWords.settings(view, shown)), false);
            CompletionStage<Prepared> result = job.result().thenApplyAsync(Prepared::computed);
            background.await(
                    result,
                    computed -> {
                        if (run.ended(job)) {
                            show(computed, Shown.DEFAULT);
                        }
                    },
                    failure -> {
                        if (run.ended(job)) {
                            fail(failure, settings);
                        }
                    });
        } catch (QueueFullException full) {
            offerRun();
            form.say(text("settings.queue-full"));
        }
    }

    /** Gives up what is being run; false if the page is left with nothing to be seen. */
    boolean cancel() {
        if (!run.giveUp()) {
            return true;
        }
        if (shown != null && shown.settings().equals(wanted)) {
            settle(shown, true);
        } else {
            offerRun();
        }
        return shown != null;
    }

    private void show(Prepared found, Shown place) {
        if (shown == null) {
            prepare();
        }
        shown = found.comparison();
        settle(shown, found.saved());
        stage.show(
                found.message(),
                place.frame().orElse(-1),
                place.cluster().orElse(-1),
                place.method().map(LinkText::of).orElse(""));
        experiments.around(shown);
    }

    /** What the next question will need, once there is something to be seen. */
    private void prepare() {
        background.read(
                () -> {
                    service.prepare();
                    return service;
                },
                ready -> {},
                failure -> log.warn("Not everything could be loaded", failure));
    }

    /** What is wanted is on the page. */
    private void settle(Comparison comparison, boolean saved) {
        String time = DigitsWords.duration(view, comparison.seconds());
        form.finished(text(saved ? "settings.digits.saved" : "settings.digits.computed", time));
        say(service.saves() ? "" : text("settings.digits.unsaved"), false);
    }

    private void offerRun() {
        OptionalDouble seconds = service.estimateSeconds(wanted);
        form.pending(
                seconds.isPresent()
                        ? text("settings.digits.run.estimate", DigitsWords.duration(view, seconds.getAsDouble()))
                        : text("settings.digits.run"));
        say(shown == null ? "" : text("settings.digits.old", DigitsWords.settings(view, shown)), true);
    }

    /** Something that isn't the learner's fault: the last good result stays. */
    private void fail(Throwable failure, DigitsSettings settings) {
        log.error("Digits failed for {}", settings, failure);
        stage.idle();
        if (shown != null && shown.settings().equals(wanted)) {
            form.finished("");
        } else {
            offerRun();
        }
        form.say(DigitsWords.failure(view, failure));
    }

    private void say(String note, boolean pending) {
        stage.say(note, pending);
    }

    private String text(String key, Object... values) {
        return view.getTranslation(key, values);
    }
}
