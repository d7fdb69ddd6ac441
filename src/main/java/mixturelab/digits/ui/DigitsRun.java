package mixturelab.digits.ui;

import com.vaadin.flow.component.Component;
import mixturelab.base.ui.Background;
import mixturelab.chart.ui.DigitsStage;
import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsMessages;
import mixturelab.digits.DigitsProgress;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
import mixturelab.jobs.Job;
import org.jspecify.annotations.Nullable;

/** The run that a view waits for, one at a time; it is given up when the view is left. */
final class DigitsRun {
    private final DigitsService service;
    private final DigitsStage stage;
    private final Background background;
    private @Nullable Job<DigitsProgress, Comparison> job;

    DigitsRun(Component view, DigitsService service, DigitsStage stage, Background background) {
        this.service = service;
        this.stage = stage;
        this.background = background;
        view.addDetachListener(left -> giveUp());
    }

    /** Starts a run and shows how far it is; an earlier one is given up. */
    Job<DigitsProgress, Comparison> start(Object owner, DigitsSettings settings, boolean live) {
        giveUp();
        Job<DigitsProgress, Comparison> started = service.start(owner, settings, live);
        job = started;
        background.watch(() -> {
            if (job == started && !started.isDone()) {
                stage.progress(DigitsMessages.of(service.progress(started, settings)));
            }
            return job != started || started.isDone();
        });
        return started;
    }

    /** Whether a job that is done is the one that is waited for; from now on it isn't, and its result is to be shown. */
    boolean ended(Job<?, ?> done) {
        if (job != done) {
            return false;
        }
        job = null;
        return true;
    }

    /** Whether a run is waited for. */
    boolean isOn() {
        return job != null;
    }

    /** Gives up the run; false if there is none. */
    boolean giveUp() {
        if (job == null) {
            return false;
        }
        job.cancel();
        job = null;
        stage.idle();
        return true;
    }
}
