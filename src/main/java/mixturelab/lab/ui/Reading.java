package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinService;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads texts for a component, one at a time: a short one at once, a long one on another thread, so that the page stays
 * usable. Until it is done the browser asks for it a few times a second, since nothing is pushed. A later text takes the
 * place of an earlier one; whatever comes of that one goes to nobody.
 */
final class Reading {
    /** In bytes; a few milliseconds at most. */
    private static final int SHORT = 50_000;

    private static final int ASK_AGAIN_MILLIS = 200;

    private final Component component;
    private CompletableFuture<?> latest = CompletableFuture.completedFuture("");

    Reading(Component component) {
        this.component = component;
        component.addDetachListener(left -> latest.cancel(false));
    }

    /**
     * Reads a text.
     *
     * @param size in bytes
     * @param read does it, on any thread
     * @param done gets what came of it, now or later
     */
    <T> void start(int size, Supplier<T> read, Consumer<T> done) {
        if (size <= SHORT) {
            now(read.get(), done);
        } else {
            latest.cancel(false);
            CompletableFuture<T> result = CompletableFuture.supplyAsync(
                    read, VaadinService.getCurrent().getExecutor());
            latest = result;
            await(result, done);
        }
    }

    /** Takes a text that somebody else has read. */
    <T> void now(T result, Consumer<T> done) {
        latest.cancel(false);
        done.accept(result);
    }

    private <T> void await(CompletableFuture<T> result, Consumer<T> done) {
        component
                .getElement()
                .executeJs("return new Promise(done => setTimeout(done, $0))", ASK_AGAIN_MILLIS)
                .then(asked -> {
                    if (result.isCancelled()) {
                        return;
                    }
                    if (result.isDone()) {
                        done.accept(result.join());
                    } else {
                        await(result, done);
                    }
                });
    }
}
