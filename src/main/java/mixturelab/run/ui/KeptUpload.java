package mixturelab.run.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import mixturelab.core.dataset.OwnPoints;

/**
 * The last set of a learner's own points that no link can carry. It lives as long as the session, so that every page can
 * follow links that name it; there is one at a time, of at most a megabyte.
 */
public final class KeptUpload {
    private KeptUpload() {}

    /** The set of the current session. */
    public static Optional<OwnPoints> get() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(OwnPoints.class));
    }

    /** Keeps a set, or none, in place of the one before. */
    public static void keep(Optional<OwnPoints> upload) {
        VaadinSession.getCurrent().setAttribute(OwnPoints.class, upload.orElse(null));
    }
}
