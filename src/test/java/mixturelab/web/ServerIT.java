package mixturelab.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever hosts the app relies on. */
class ServerIT extends BrowserTest {
    @ParameterizedTest
    @CsvSource({"/actuator/health, 200", "/actuator/health/readiness, 200", "/actuator/health/liveness, 200"})
    void theHealthIsThereToAsk(String path, int status) throws Exception {
        HttpResponse<String> answer = get(path);
        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().contains("\"status\":\"UP\""), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/metrics"})
    void nothingElseIsTold(String path) throws Exception {
        assertEquals(404, get(path).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"/favicon.svg, image/svg+xml", "/favicon.ico, image/"})
    void thereIsAFavicon(String path, String type) throws Exception {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode());
        assertTrue(header(answer, "Content-Type").startsWith(type), header(answer, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/run", "/lab"})
    void answersAreCompressed(String path) throws Exception {
        assertEquals("gzip", header(get(path), "Content-Encoding"));
    }

    @Test
    void aLinkThatWasCutOffGetsAPageWithANumberAndTheWayBack() {
        APIResponse answer = page.request()
                .get(address("/lab?data=overlap&k=%"), RequestOptions.create().setHeader("Accept", "text/html"));
        assertEquals(400, answer.status());
        page.setContent(answer.text());
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("This address can\u2019t be read");
        assertThat(page.getByText(Pattern.compile("this number: [0-9a-f]{8}$"))).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the lab")))
                .hasAttribute("href", "/lab");
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
