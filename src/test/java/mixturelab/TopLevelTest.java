package mixturelab;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The folders of a fresh clone: the browser's half stands at the top, and Vaadin must not be led to a second one. */
class TopLevelTest {
    @Test
    void theBrowsersHalfIsAtTheTopAndNowhereElse() {
        assertTrue(
                Files.isRegularFile(Path.of("frontend/styles/theme.css")), "the browser's half belongs in frontend/");
        assertFalse(
                Files.exists(Path.of("src/main/frontend")),
                "Vaadin prefers src/main/frontend as soon as it exists, and would then ignore frontend/");
    }
}
