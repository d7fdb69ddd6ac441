package mixturelab.api;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init") // the field is set before each test
class DigitsControllerTest {
    /** Small enough for a test: nothing is saved of it before. */
    private static final String SMALL = "training=500&test=1000&k=4&restarts=2&principal=10";

    @TempDir
    static Path folder;

    @Autowired
    private MockMvcTester http;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("MIXTURELAB_DATA", folder::toString);
    }

    @Test
    void acceptsFirstAndThenAnswers() {
        MvcTestResult first = http.get().uri("/api/digits?" + SMALL).exchange();
        assertEquals(202, first.getResponse().getStatus());
        JsonNode state = json(first);
        assertTrue(
                state.get("progress").asDouble() >= 0 && state.get("progress").asDouble() <= 1, state::toString);
        assertTrue(state.get("position").isInt(), state::toString);
        assertFalse(state.get("doing").asString().isEmpty(), state::toString);

        JsonNode answer = finished(SMALL);
        assertEquals(500, answer.get("trainingSize").asInt());
        assertEquals(1000, answer.get("testSize").asInt());
        assertEquals(2052409, answer.get("seed").asInt());
        assertEquals(3, answer.get("results").size());
        for (int i = 0; i < 2; i++) {
            JsonNode result = answer.get("results").get(i);
            assertEquals(i == 0 ? "mixture" : "kmeans", result.get("method").asString());
            assertEquals(4, result.get("labels").size());
            double[] sizes = Golden.numbers(result.get("sizes"));
            assertEquals(500, Arrays.stream(sizes).sum());
            assertConfusion(result);
            assertTrue(result.get("iterations").asInt() > 0);
            assertTrue(result.get("seconds").asDouble() > 0);
        }
        JsonNode network = answer.get("results").get(2);
        assertEquals("mlp", network.get("method").asString());
        assertFalse(network.has("labels"));
    }

    /** The error is what is beside the diagonal. */
    private static void assertConfusion(JsonNode result) {
        int total = 0;
        int right = 0;
        for (int digit = 0; digit < 10; digit++) {
            JsonNode row = result.get("confusion").get(digit);
            assertEquals(10, row.size());
            total += (int) Arrays.stream(Golden.numbers(row)).sum()
                    + result.get("unlabeled").get(digit).asInt();
            right += row.get(digit).asInt();
        }
        assertEquals(1000, total);
        assertEquals(1 - right / 1000.0, result.get("testError").asDouble(), 1e-12);
    }

    @Test
    void onlyTheMethodsThatWereAskedFor() {
        JsonNode answer = finished("training=500&test=100&k=2&restarts=1&methods=kmeans");
        assertEquals(1, answer.get("results").size());
        assertEquals("kmeans", answer.get("results").get(0).get("method").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "training=20001, training, a whole number from 500 to 20000",
        "k=51, k, a whole number from 1 to 50",
        "floor=low, floor, a number from 1e-6 to 1",
        "floor=0, floor, a number from 1e-6 to 1",
        "seed=4294967296, seed, a whole number from 0 to 4294967295",
        "start=-1, start, a whole number from 0 to 4294967295",
        "principal=101, principal, a whole number from 2 to 100",
        "test=65001, test, a whole number from 100 to 65000",
        "covariance=round, covariance, 'one of full, tied, diagonal, spherical'",
        "'methods=mixture,svm', methods, 'one or more of mixture, kmeans, mlp, separated by commas'",
        "restarts=0, restarts, a whole number from 1 to 20",
    })
    void aBadValueIsNamed(String query, String parameter, String allowed) {
        MvcTestResult result = http.get().uri("/api/digits?" + query).exchange();
        assertEquals(400, result.getResponse().getStatus());
        assertEquals("application/problem+json", result.getResponse().getContentType());
        JsonNode problem = json(result);
        assertEquals(parameter, problem.get("parameter").asString());
        assertEquals(allowed, problem.get("allowed").asString());
    }

    @Test
    void allBadValuesAreNamed() {
        JsonNode problem = json(http.get().uri("/api/digits?k=0&seed=x&floor=").exchange());
        assertEquals(3, problem.get("problems").size());
    }

    private JsonNode finished(String query) {
        MvcTestResult last = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> http.get().uri("/api/digits?" + query).exchange(),
                        result -> result.getResponse().getStatus() != 202);
        assertEquals(200, last.getResponse().getStatus());
        return json(last);
    }

    private static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared()
                .readTree(new String(
                        Objects.requireNonNull(result.getResponse().getContentAsByteArray()), StandardCharsets.UTF_8));
    }
}
