package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import mixturelab.base.ui.Background;
import mixturelab.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what a view has asked for, one thing at a time; it is given up when the view is left.
 *
 * @param <P> says how far it is
 * @param <R> what comes of it
 */
final class CompareWait<P, R> {
    private final Background background;
    private @Nullable Job<P, R> job;

    CompareWait(Component view) {
        this.background = new Background(view);
        view.addDetachListener(left -> giveUp());
    }

    /**
     * Waits for a job; an earlier one is given up.
     *
     * @param progress told a few times a second how far it is, until it is done
     * @param done gets what comes of it, now or later
     * @param failed gets why nothing came of it
     */
    void forJob(Job<P, R> next, Consumer<P> progress, Consumer<R> done, Consumer<Throwable> failed) {
        giveUp();
        job = next;
        background.await(
                next.result(),
                result -> {
                    if (ends(next)) {
                        done.accept(result);
                    }
                },
                failure -> {
                    if (ends(next)) {
                        failed.accept(failure);
                    }
                });
        background.watch(() -> {
            if (job != next || next.isDone()) {
                return true;
            }
            next.progress().ifPresent(progress);
            return false;
        });
    }

    /** Gives up what is waited for; false if there is nothing. */
    boolean giveUp() {
        if (job == null) {
            return false;
        }
        job.cancel();
        job = null;
        return true;
    }

    private boolean ends(Job<P, R> done) {
        if (job != done) {
            return false;
        }
        job = null;
        return true;
    }
}
