package mixturelab.run.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import mixturelab.base.ui.Background;
import mixturelab.chart.ui.RunStage;
import mixturelab.jobs.FinishedRun;
import mixturelab.jobs.Job;
import mixturelab.wire.IterationProgress;
import org.jspecify.annotations.Nullable;

/** Waits for a view's run, one at a time, and gives it up when the view is left. One that is done is shown at once. */
public final class RunWait {
    private final RunStage stage;
    private final Background background;
    private @Nullable Job<Integer, FinishedRun> job;
    private Runnable canceled = () -> {};

    public RunWait(Component view, RunStage stage) {
        this.stage = stage;
        this.background = new Background(view);
        stage.addCancelListener(event -> {
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
    public void forRun(
            Job<Integer, FinishedRun> next, int maxIterations, Consumer<FinishedRun> done, Runnable canceled) {
        giveUp();
        if (next.isDone()) {
            done.accept(next.finished());
            return;
        }
        this.job = next;
        this.canceled = canceled;
        background.watch(() -> {
            if (job == next) {
                look(next, maxIterations, done);
            }
            return job != next;
        });
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
        stage.busy(new IterationProgress(current.progress().orElse(0), maxIterations, current.isWaiting()));
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
        stage.idle();
    }
}
