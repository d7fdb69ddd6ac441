package mixturelab.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class RunControllerTest {
    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @CsvSource({"blobs-2052409-k3, data=blobs&k=3", "blobs-20-k5, data=overlap&k=5"})
    void answersWithTheHomeworksTrajectory(String run, String query) {
        JsonNode expected = Golden.json("em-reference.json").get("runs").get(run);
        JsonNode answer = get(query);

        assertEquals(
                expected.get("iterations").intValue(), answer.get("iterations").intValue());
        double[] trajectory = Stream.concat(
                        Stream.of(answer.get("initial")), answer.get("trace").valueStream())
                .mapToDouble(entry -> entry.get("logLikelihood").doubleValue())
                .toArray();
        Golden.assertClose(Golden.numbers(expected.get("log_likelihood")), trajectory, 1e-9);
        JsonNode last = answer.get("trace").get(answer.get("trace").size() - 1);
        for (String name : new String[] {"weights", "means", "covariances"}) {
            Golden.assertClose(Golden.numbers(expected.get(name)), Golden.numbers(last.get(name)), 1e-8);
        }
        JsonNode responsibilities = answer.get("final").get("responsibilities");
        assertEquals(150, responsibilities.size());
        Golden.assertClose(
                Golden.numbers(
                        expected.get("responsibilities_of_the_fit_first_5").get(0)),
                Golden.numbers(responsibilities.get(0)),
                1e-9);
    }

    @Test
    void namesEverySettingAndTheData() {
        JsonNode answer = get("data=overlap&covariance=tied&init=kmeans++&start=7");
        JsonNode settings = answer.get("settings");
        assertEquals("overlap", settings.get("data").stringValue());
        assertEquals(20, settings.get("seed").intValue());
        assertEquals("tied", settings.get("covariance").stringValue());
        assertEquals("kmeans++", settings.get("init").stringValue());
        assertEquals(7, settings.get("start").intValue());
        assertEquals(150, answer.get("data").get("n").intValue());
        assertEquals(2, answer.get("data").get("points").get(0).size());
        assertEquals(150, answer.get("data").get("labels").size());
    }

    @Test
    void runsOnPointsInTheQuery() {
        JsonNode answer = get("data=own&points=1;2;3&labels=a,b,a&k=1");
        assertEquals("own", answer.get("data").get("id").stringValue());
        assertArrayEquals(
                new double[] {1, 2, 3}, Golden.numbers(answer.get("data").get("points")));
        assertArrayEquals(
                new double[] {0, 1, 0}, Golden.numbers(answer.get("data").get("labels")));
        JsonNode problem =
                bad(http.get().uri("/api/run?data=own&points=1;x&k=1").exchange());
        assertEquals("points", problem.get("parameter").stringValue());
        assertTrue(problem.get("detail").stringValue().contains("at most 200 points"), problem.toString());
    }

    @Test
    void runsKMeans() {
        JsonNode answer = get("data=four-corners&k=2&algorithm=kmeans&tolerance=0");
        assertEquals("CONVERGED", answer.get("stopReason").stringValue());
        assertEquals(4, answer.get("final").get("assignments").size());
        JsonNode entry = answer.get("trace").get(0);
        assertFalse(entry.has("logLikelihood"));
        assertEquals(2, entry.get("centroids").size());
        assertTrue(entry.get("inertia").doubleValue() > 0);
    }

    @Test
    void aCollapsedRunHasNoNumberThatIsNotOne() {
        JsonNode answer = get("data=three-points&k=2&init=manual&means=1;2.6&covariances=0.2;1&floor=0");
        assertEquals("DEGENERATE_COMPONENT", answer.get("stopReason").stringValue());
        answer.get("trace")
                .forEach(entry ->
                        assertTrue(Double.isFinite(entry.get("logLikelihood").doubleValue())));
    }

    @ParameterizedTest
    @CsvSource({
        "k, 13, k=13",
        "k, '', k=",
        "k, 0, k=0",
        "seed, 4294967296, seed=4294967296",
        "floor, NaN, floor=NaN",
        "tolerance, -1, tolerance=-1",
        "algorithm, dbscan, algorithm=dbscan",
        "data, nowhere, data=nowhere",
        "means, 1, k=1&means=1",
        "frame, x, frame=x"
    })
    void aBadValueIsNamedWithWhatIsAllowed(String parameter, String value, String query) {
        JsonNode problem = bad(http.get().uri("/api/run?" + query).exchange());
        assertEquals(parameter, problem.get("parameter").stringValue());
        assertEquals(value, problem.get("value").stringValue());
        assertFalse(problem.get("allowed").stringValue().isBlank());
    }

    @Test
    void kAboveTheNumberOfPointsIsRefused() {
        JsonNode problem = bad(http.get().uri("/api/run?data=three-points&k=4").exchange());
        assertEquals("k", problem.get("parameter").stringValue());
        assertTrue(
                problem.get("detail").stringValue().contains("at most 3, as many as there are points"),
                problem.toString());
    }

    @Test
    void unknownNamesAreIgnored() {
        assertEquals(34, get("data=blobs&color=red").get("iterations").intValue());
    }

    @Test
    void runsOnPostedPoints() {
        MvcTestResult result =
                post("/api/run?k=2&columns=b,a&label=kind", "a,b,kind\n1,5,x\n2,6,x\n11,15,y\n12,17,y\n");
        JsonNode answer = json(result, 200);
        assertEquals("posted", answer.get("data").get("id").stringValue());
        assertArrayEquals(
                new double[] {5, 1},
                Golden.numbers(answer.get("data").get("points").get(0)));
        assertArrayEquals(
                new double[] {0, 0, 1, 1}, Golden.numbers(answer.get("data").get("labels")));
        assertEquals(2, answer.get("initial").get("means").size());
    }

    @ParameterizedTest
    @MethodSource
    void badTextIsNamedByLineAndColumn(String body, String part) {
        JsonNode problem = bad(post("/api/run?k=1", body));
        assertEquals("body", problem.get("parameter").stringValue());
        assertTrue(problem.get("detail").stringValue().contains(part), problem.toString());
    }

    static Stream<Arguments> badTextIsNamedByLineAndColumn() {
        return Stream.of(
                Arguments.of("x,y\n1,2\n3,oops\n", "Line 3"),
                Arguments.of("x,y\n1,2\n3,NaN\n", "column y"),
                Arguments.of("", "no points"));
    }

    @Test
    void aTextAboveTheLimitIsRefused() {
        JsonNode problem = bad(post("/api/run?k=1", "1,2\n".repeat(50_001)));
        assertTrue(problem.get("detail").stringValue().contains("50000"), problem.toString());
    }

    @Test
    void aRunBeyondTheBudgetIsRefusedWithWhatWouldFit() {
        JsonNode problem = bad(post("/api/run?k=12&iterations=1000&tolerance=0", "1,2\n3,5\n".repeat(25_000)));
        assertEquals("iterations", problem.get("parameter").stringValue());
        assertEquals("1000", problem.get("value").stringValue());
        String allowed = problem.get("allowed").stringValue();
        assertTrue(allowed.matches("at most \\d{3} for these points.* points, or k at most \\d:.*"), allowed);
    }

    @Test
    void aHeavyRunIsAnsweredLikeASmallOne() {
        String points = IntStream.range(0, 20_000)
                .mapToObj(i -> i % 7 + "," + i % 11 + "\n")
                .collect(Collectors.joining());
        JsonNode answer = json(post("/api/run?k=3&iterations=80&tolerance=0&init=random-points", points), 200);
        assertEquals(20_000, answer.get("data").get("n").intValue());
        assertEquals(80, answer.get("iterations").intValue());
    }

    private MvcTestResult post(String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.valueOf("text/csv"))
                .content(body)
                .exchange();
    }

    private JsonNode get(String query) {
        return json(http.get().uri("/api/run?" + query).exchange(), 200);
    }

    private static JsonNode bad(MvcTestResult result) {
        assertEquals(
                "application/problem+json", String.valueOf(result.getResponse().getContentType()));
        return json(result, 400);
    }

    private static JsonNode json(MvcTestResult result, int status) {
        try {
            String body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertEquals(status, result.getResponse().getStatus(), body);
            return JsonMapper.shared().readTree(body);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
