package mixturelab.digits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mixturelab.BrowserTest;
import mixturelab.Timing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.annotation.DirtiesContext;

/** Fifty clients want different comparisons and keep asking how far theirs are, while somebody works in the lab. */
@Tag("measures")
@DirtiesContext // the comparisons that were asked for go on until the app ends
@SuppressWarnings("NullAway.Init") // the field is set before each test
class DigitsFloodIT extends BrowserTest {
    private static final int CLIENTS = 50;
    private static final double P95_MILLIS = 300;

    @Value("${local.server.port}")
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void fiftyComparisonsDoNotSlowTheLab() throws Exception {
        open("/lab?frame=0");
        assertThat(page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Half step")))
                .isVisible();
        // what a server's first clicks cost, they cost without a flood, too
        Timing.clicksToFirstFrame(page, 20);
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        // every client asks once a second how far its comparison is
        try (ScheduledExecutorService clients = Executors.newScheduledThreadPool(8)) {
            for (int client = 0; client < CLIENTS; client++) {
                int start = client;
                Future<?> _ = clients.scheduleAtFixedRate(() -> statuses.add(ask(start)), 0, 1, TimeUnit.SECONDS);
            }
            assertEquals(202, ask(0));
            double[] millis = Timing.clicksToFirstFrame(page, 60);
            assertEquals(202, ask(CLIENTS - 1), "the last comparison should still be waiting");
            clients.shutdownNow();
            assertEquals(Set.of(202), statuses);
            Timing.report(
                    "click in the lab beside " + CLIENTS + " comparisons of digits, p95 of " + millis.length,
                    Timing.p95(millis),
                    P95_MILLIS);
        }
    }

    /** Asks for a client's comparison; the status. */
    private int ask(int client) {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/digits?k=30&restarts=20&start=" + (client + 1));
        return http.sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }
}
