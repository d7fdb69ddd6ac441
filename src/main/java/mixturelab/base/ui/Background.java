package mixturelab.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Background jobs of a view: polls while any is pending (see {@link Polling}) and delivers completion on the view's UI thread.
 * Nothing is pushed, so no connection is kept open. Callbacks of a view that was left are dropped.
 */
public final class Background {
    /** For reading files: short, and seldom more than one per view. */
    private static final Executor READERS =
            task -> Thread.ofVirtual().name("background-read").start(task);

    /** Nothing blocks a page's thread for more than 50 ms. */
    private static final Duration MOMENT = Duration.ofMillis(30);

    private final Component view;

    /** The jobs of this view; none yet. Polling ends when the view is left. */
    public Background(Component view) {
        this.view = view;
    }

    /** Calls a check now and with every poll until it answers true. */
    public void watch(BooleanSupplier isOver) {
        if (!isOver.getAsBoolean()) {
            Polling.of(UI.getCurrent()).add(() -> !view.isAttached() || isOver.getAsBoolean());
        }
    }

    /** Runs work that reads files on a thread of its own, then calls one of the two listeners with its result. */
    public <T> void read(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        await(CompletableFuture.supplyAsync(work, READERS), done, failed);
    }

    /**
     * Begins work once the browser has the answer that is being made, so that it costs the page that opens nothing; then as
     * {@link #read}. Work for a view that was left is never begun.
     */
    public <T> void readLater(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        Polling.of(UI.getCurrent()).add(() -> {
            if (view.isAttached()) {
                read(work, done, failed);
            }
            return true;
        });
    }

    /**
     * Reads files that are mostly in memory already. A result that comes within a moment is delivered before this method
     * returns, so that a page that opens has it in the server's first answer and needn't poll for it.
     */
    public <T> void readSoon(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        readWithin(MOMENT, work, done, failed);
    }

    <T> void readWithin(Duration moment, Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(work, READERS);
        try {
            T _ = result.get(moment.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            // the page will ask; a failure is told like a result
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        await(result, done, failed);
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
}
