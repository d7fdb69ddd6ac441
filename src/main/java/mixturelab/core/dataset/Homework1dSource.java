package mixturelab.core.dataset;

import java.util.Optional;

/** Where the homework's 1-D values come from. They may not be shipped with the app, and the core doesn't read files. */
@FunctionalInterface
public interface Homework1dSource {
    /** The 119 values, 119 x 1, if they are at hand now; never waits for them. */
    Optional<Points> points();
}
