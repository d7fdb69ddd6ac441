package mixturelab.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What goes on beside a view. While there is any of it, the browser asks a few times a second; nothing has to be pushed, so
 * no connection is kept open. What is over is told on the view's own thread; a view that was left is told nothing.
 */
public final class Background {
    private static final int POLL_MILLIS = 250;
    /** For reading files: short, and seldom more than one per view. */
    private static final Executor READERS =
            task -> Thread.ofVirtual().name("background-read").start(task);

    private final List<BooleanSupplier> checks = new ArrayList<>();
    private Registration polling = () -> {};
    private boolean isPolling;

    /** Nothing yet; it ends when this view is left. */
    public Background(Component view) {
        view.addDetachListener(left -> {
            checks.clear();
            stop();
        });
    }

    /** Calls a check now and with every poll until it says that it is over. */
    public void watch(BooleanSupplier isOver) {
        if (isOver.getAsBoolean()) {
            return;
        }
        checks.add(isOver);
        if (!isPolling) {
            UI ui = UI.getCurrent();
            ui.setPollInterval(POLL_MILLIS);
            Registration listener = ui.addPollListener(poll -> look());
            isPolling = true;
            polling = () -> {
                listener.remove();
                ui.setPollInterval(-1);
            };
        }
    }

    /** Does something that reads files, then tells what came of it. */
    public <T> void read(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        await(CompletableFuture.supplyAsync(work, READERS), done, failed);
    }

    /** Tells what comes of something that goes on elsewhere. */
    public <T> void await(CompletionStage<T> stage, Consumer<T> done, Consumer<Throwable> failed) {
        CompletableFuture<T> result = stage.toCompletableFuture();
        watch(() -> {
            if (!result.isDone()) {
                return false;
            }
            if (result.isCompletedExceptionally()) {
                failed.accept(result.handle((nothing, failure) -> failure).join());
            } else {
                done.accept(result.join());
            }
            return true;
        });
    }

    private void look() {
        // a check that is over may begin another
        List<BooleanSupplier> now = List.copyOf(checks);
        checks.removeAll(now.stream().filter(BooleanSupplier::getAsBoolean).toList());
        if (checks.isEmpty()) {
            stop();
        }
    }

    private void stop() {
        isPolling = false;
        polling.remove();
        polling = () -> {};
    }
}
