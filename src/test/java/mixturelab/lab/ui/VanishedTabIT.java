package mixturelab.lab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import mixturelab.LabVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A tab that vanishes without a word; the heartbeat is quickened, so that nobody waits for minutes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.heartbeat-interval=1")
@Import(OpenTabs.class)
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class VanishedTabIT {
    @LocalServerPort
    private int port;

    @Autowired
    private OpenTabs openTabs;

    @Test
    void itIsFreedAfterThreeHeartbeats() {
        try (LabVisitor visitor = new LabVisitor(port)) {
            visitor.open();
            LabVisitor.Tab alive = visitor.open();
            int open = openTabs.count();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                while (openTabs.count() == open) {
                    assertEquals(200, visitor.heartbeat(alive));
                }
            });
            assertEquals(open - 1, openTabs.count());
        }
    }
}
