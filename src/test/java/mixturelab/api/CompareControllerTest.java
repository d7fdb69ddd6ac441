package mixturelab.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.DoubleStream;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class CompareControllerTest {
    @Autowired
    private MockMvcTester http;

    @Test
    void answersWithTheHomeworksSweep() {
        JsonNode runs = get("/api/sweep?data=overlap&from=2&to=6").get("runs");
        assertArrayEquals(
                new double[] {19, 45, 89, 150, 60},
                runs.valueStream()
                        .mapToDouble(run -> run.get("iterations").doubleValue())
                        .toArray());
        for (JsonNode run : runs) {
            int k = run.get("k").intValue();
            JsonNode expected = Golden.json("em-reference.json").get("runs").get("blobs-20-k" + k);
            Golden.assertClose(
                    Golden.numbers(expected.get("log_likelihood")), Golden.numbers(run.get("trajectory")), 1e-9);
            assertEquals(
                    k == 5 ? "MAX_ITERATIONS" : "CONVERGED",
                    run.get("stopReason").stringValue());
            assertTrue(
                    run.get("heldOut").doubleValue() < run.get("logLikelihood").doubleValue());
            assertFalse(run.has("inertia"));
        }
        assertEquals(1403.47, runs.get(0).get("bic").doubleValue(), 0.005);
        assertEquals(1405.24, runs.get(1).get("bic").doubleValue(), 0.005);
    }

    @Test
    void kMeansHasInertiaAndSilhouette() {
        JsonNode runs = get("/api/sweep?data=blobs&to=3&algorithm=kmeans").get("runs");
        assertTrue(runs.get(0).get("silhouette").isNull());
        assertTrue(runs.get(2).get("silhouette").doubleValue() > 0.4);
        assertTrue(runs.get(2).get("inertia").doubleValue()
                < runs.get(1).get("inertia").doubleValue());
        assertFalse(runs.get(2).has("logLikelihood"));
        double[] trajectory = Golden.numbers(runs.get(2).get("trajectory"));
        assertEquals(runs.get(2).get("iterations").intValue() + 1, trajectory.length);
    }

    @Test
    void whatIsntDefinedIsNull() {
        JsonNode run = get("/api/sweep?data=three-points&from=2&to=2&floor=0")
                .get("runs")
                .get(0);
        assertEquals("DEGENERATE_COMPONENT", run.get("stopReason").stringValue());
        for (String name : List.of("aic", "bic", "heldOut")) {
            assertTrue(run.get(name).isNull(), name);
        }
    }

    @Test
    void theSettingsAreSaid() {
        JsonNode settings = get("/api/sweep?data=iris&to=2&starts=3&folds=4").get("settings");
        assertEquals("random-points", settings.get("init").stringValue());
        assertEquals(
                List.of(1, 2, 3, 4),
                List.of(
                        settings.get("from").intValue(),
                        settings.get("to").intValue(),
                        settings.get("starts").intValue(),
                        settings.get("folds").intValue()));
        assertFalse(settings.has("k"));
    }

    @Test
    void manyStartsHaveTheirEndsInOrder() {
        JsonNode answer = get("/api/starts?data=local-optima&k=3&starts=50&init=random-partition");
        double[] finals = Golden.numbers(answer.get("finals"));
        assertEquals(50, finals.length);
        double best = DoubleStream.of(finals).max().orElseThrow();
        assertEquals(best, answer.get("best").doubleValue());
        double share =
                DoubleStream.of(finals).filter(value -> value > best - 0.1).count() / 50.0;
        assertEquals(share, answer.get("shareAtBest").doubleValue());
        JsonNode alone = get("/api/run?data=local-optima&k=3&init=random-partition&start=17");
        int last = alone.get("trace").size() - 1;
        assertEquals(alone.get("trace").get(last).get("logLikelihood").doubleValue(), finals[17]);
    }

    @Test
    void aDegeneratedStartIsNull() {
        JsonNode answer = get("/api/starts?data=three-points&k=2&starts=40&floor=0");
        assertEquals(
                22, answer.get("finals").valueStream().filter(JsonNode::isNull).count());
        assertEquals(0.45, answer.get("shareAtBest").doubleValue());
        JsonNode none = get("/api/starts?data=three-points&k=2&starts=2&floor=0&init=blocks");
        assertTrue(none.get("best").isNull());
        assertEquals(0, none.get("shareAtBest").doubleValue());
    }

    @ParameterizedTest
    @CsvSource({
        "from, 0, /api/sweep?from=0",
        "to, 1, /api/sweep?from=2&to=1",
        "to, 4, /api/sweep?data=three-points&to=4",
        "starts, 101, /api/sweep?starts=101",
        "folds, 4, /api/sweep?data=three-points&to=2&folds=4",
        "init, manual, /api/sweep?init=manual&means=1",
        "starts, 1, /api/starts?starts=1",
        "starts, 1001, /api/starts?starts=1001",
        "k, 4, /api/starts?data=three-points&k=4",
        "start, 4294967295, /api/starts?start=4294967295",
        "floor, NaN, /api/sweep?floor=NaN",
        "to, 12, /api/sweep?to=12&starts=100&iterations=1000",
        "starts, 1000, /api/starts?k=12&starts=1000&iterations=1000"
    })
    void aBadValueIsNamedWithWhatIsAllowed(String parameter, String value, String uri) {
        MvcTestResult result = http.get().uri(uri).exchange();
        assertEquals("application/problem+json", result.getResponse().getContentType());
        JsonNode problem = json(result, 400);
        assertEquals(parameter, problem.get("parameter").stringValue());
        assertEquals(value, problem.get("value").stringValue());
        assertFalse(problem.get("allowed").stringValue().isBlank());
    }

    @Test
    void whatWouldTakeTooLongIsRefusedWithTheNearestThatFits() {
        String beyond = "/api/starts?data=overlap&k=12&starts=1000&iterations=1000";
        JsonNode problems = json(http.get().uri(beyond).exchange(), 400).get("problems");
        assertEquals(
                List.of("starts", "iterations"),
                problems.valueStream()
                        .map(problem -> problem.get("parameter").stringValue())
                        .toList());
        for (JsonNode problem : problems) {
            String allowed = problem.get("allowed").stringValue();
            assertTrue(allowed.matches("at most 222 as long as nothing else changes.*"), allowed);
        }
        assertEquals(400, status(beyond.replace("starts=1000", "starts=223")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/sweep/criteria.csv?data=overlap&to=2, text/csv;charset=UTF-8, mixture-lab-overlap-em-sweep-criteria.csv",
        "/api/sweep/trajectories.csv?to=2, text/csv;charset=UTF-8, mixture-lab-blobs-em-sweep-trajectories.csv",
        "/api/sweep/parameters.csv?to=2, text/csv;charset=UTF-8, mixture-lab-blobs-em-sweep-parameters.csv",
        "/api/sweep/script.py?to=2&algorithm=kmeans, text/x-python;charset=UTF-8, mixture-lab-blobs-kmeans-sweep.py",
        "/api/starts/starts.csv?k=2&starts=3, text/csv;charset=UTF-8, mixture-lab-blobs-em-k2-starts.csv"
    })
    void filesHaveTheirTypeAndName(String uri, String type, String name) {
        MvcTestResult result = http.get().uri(uri).exchange();
        assertEquals(200, result.getResponse().getStatus());
        assertEquals(type, result.getResponse().getContentType());
        assertEquals(
                "attachment; filename=\"" + name + "\"", result.getResponse().getHeader("Content-Disposition"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/sweep/criteria.csv?to=99", "/api/starts/starts.csv?starts=0"})
    void aBadLinkIsExplainedAsInTheJson(String uri) {
        json(http.get().uri(uri).exchange(), 400);
    }

    private int status(String uri) {
        return http.get().uri(uri).exchange().getResponse().getStatus();
    }

    private JsonNode get(String uri) {
        return json(http.get().uri(uri).exchange(), 200);
    }

    private static JsonNode json(MvcTestResult result, int status) {
        try {
            String body = result.getResponse().getContentAsString();
            assertEquals(status, result.getResponse().getStatus(), body);
            return JsonMapper.shared().readTree(body);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
