package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mixturelab.base.ui.Background;

/**
 * Reads texts for a component, one at a time: a short one at once, a long one on another thread, so that the page stays
 * usable. A later text takes the place of an earlier one; whatever comes of that one goes to nobody.
 */
final class Reading {
    /** In bytes; a few milliseconds at most. */
    private static final int SHORT = 50_000;

    private final Background background;
    /** The text that is being read, or was read last. */
    private int latest;

    Reading(Component component) {
        this.background = new Background(component);
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
            return;
        }
        int mine = ++latest;
        background.read(
                read,
                result -> {
                    if (mine == latest) {
                        done.accept(result);
                    }
                },
                failure -> {
                    throw new CompletionException(failure);
                });
    }

    /** Takes a text that somebody else has read. */
    <T> void now(T result, Consumer<T> done) {
        latest++;
        done.accept(result);
    }
}
