package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import mixturelab.chart.ui.RunStage;
import mixturelab.jobs.FinishedRun;
import mixturelab.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a view's run. One that is done is shown at once. While a heavy one is on its way the browser asks how far it is
 * a few times a second; nothing has to be pushed, so no connection is kept open and any proxy will do. A view waits for one
 * run at a time, and gives it up when it is left.
 */
final class RunWait {
    private static final int POLL_MILLIS = 250;

    private final RunStage stage;
    private @Nullable Job<Integer, FinishedRun> job;
    private Runnable canceled = () -> {};
    private Registration polling = () -> {};

    RunWait(Component view, RunStage stage) {
        this.stage = stage;
        stage.addCancelListener(() -> {
            Runnable told = canceled;
            giveUp();
            told.run();
        });
        view.addDetachListener(left -> giveUp());
    }

    /**
     * Waits for a run; an earlier one is given up.
     *
     * @param maxIterations it has this many iterations or fewer
     * @param done gets the run, now or later
     * @param canceled called if the learner cancels it
     */
    void forRun(Job<Integer, FinishedRun> next, int maxIterations, Consumer<FinishedRun> done, Runnable canceled) {
        giveUp();
        if (next.isDone()) {
            done.accept(next.finished());
            return;
        }
        this.job = next;
        this.canceled = canceled;
        tell(next, maxIterations);
        UI ui = UI.getCurrent();
        ui.setPollInterval(POLL_MILLIS);
        Registration listener = ui.addPollListener(poll -> look(next, maxIterations, done));
        polling = () -> {
            listener.remove();
            ui.setPollInterval(-1);
        };
    }

    private void look(Job<Integer, FinishedRun> current, int maxIterations, Consumer<FinishedRun> done) {
        if (current.isDone()) {
            stop();
            done.accept(current.finished());
        } else {
            tell(current, maxIterations);
        }
    }

    private void tell(Job<Integer, FinishedRun> current, int maxIterations) {
        stage.busy(current.progress().orElse(0), maxIterations, current.isWaiting());
    }

    private void giveUp() {
        if (job != null) {
            job.cancel();
            stop();
        }
    }

    private void stop() {
        job = null;
        canceled = () -> {};
        polling.remove();
        polling = () -> {};
        stage.idle();
    }
}
