package mixturelab.core.gmm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * E-steps in one and two dimensions, written down so that the browser's own E-step can be held to them: the unit tests in
 * {@code src/test/frontend} read the same file. {@code -Dgolden.write=true} writes it anew from core.
 */
class ResponsibilitiesGoldenTest {
    private static final String FILE = "responsibilities.json";

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            String cases = mixtures().entrySet().stream()
                    .map(named -> JsonMapper.shared().writeValueAsString(written(named.getKey(), named.getValue())))
                    .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
            Files.writeString(Path.of("src/test/resources/golden", FILE), cases);
        }
    }

    static Stream<JsonNode> cases() throws IOException {
        // from the source folder: a file that was just written isn't among the test's resources yet
        JsonNode file = JsonMapper.shared().readTree(Files.readString(Path.of("src/test/resources/golden", FILE)));
        return StreamSupport.stream(file.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theExpectationStepGivesWhatIsWrittenDown(JsonNode reference) {
        int d = reference.get("d").intValue();
        Points points = Points.of(d, numbers(reference, "points"));
        Mixture mixture = new Mixture(
                d, numbers(reference, "weights"), numbers(reference, "means"), numbers(reference, "covariances"));

        Golden.assertClose(
                numbers(reference, "responsibilities"),
                expectation(points, mixture).responsibilities().toArray(),
                1e-12);
        Golden.assertClose(numbers(reference, "logDensities"), logDensities(points, mixture), 1e-12);
    }

    @Test
    void bothDimensionsAreThere() throws IOException {
        assertEquals(
                List.of(1, 1, 2, 2), cases().map(one -> one.get("d").intValue()).toList());
    }

    /** Ordinary mixtures, and some whose densities vanish at most of the points. */
    private static Map<String, Mixture> mixtures() {
        Map<String, Mixture> mixtures = new LinkedHashMap<>();
        mixtures.put(
                "line",
                new Mixture(1, new double[] {0.5, 0.3, 0.2}, new double[] {-2, 0.5, 3}, new double[] {1, 0.25, 4}));
        mixtures.put(
                "line, narrow and rare",
                new Mixture(1, new double[] {1 - 1e-9, 1e-9}, new double[] {0, 2.5}, new double[] {1e-4, 1e-2}));
        mixtures.put(
                "plane",
                new Mixture(
                        2, new double[] {0.4, 0.3, 0.2, 0.1}, new double[] {-2, 1, 0, 0, 3, -1, 1, 4}, new double[] {
                            1, 0.5, 0.5, 2, 0.3, -0.1, -0.1, 0.2, 4, 0, 0, 1, 2, -1.3, -1.3, 1
                        }));
        mixtures.put(
                "plane, narrow and rare",
                new Mixture(2, new double[] {1 - 1e-9, 1e-9}, new double[] {0, 0, 1.5, 1.5}, new double[] {
                    1, 0.999, 0.999, 1, 1e-3, 0, 0, 1e-3
                }));
        return mixtures;
    }

    private static Map<String, Object> written(String name, Mixture mixture) {
        RandomState random = new RandomState(20);
        int d = mixture.d();
        Points points = Points.of(
                d,
                DoubleStream.generate(() -> random.normal(0, 3)).limit(25L * d).toArray());
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", name);
        written.put("d", d);
        written.put("weights", mixture.weights());
        written.put("means", mixture.means());
        written.put("covariances", mixture.covariances());
        written.put("points", points.toArray());
        written.put(
                "responsibilities",
                expectation(points, mixture).responsibilities().toArray());
        written.put("logDensities", logDensities(points, mixture));
        return written;
    }

    /** ln N(x_i | mean_k, covariance_k), n x K: what a mixture of this one component says of this one point. */
    private static double[] logDensities(Points points, Mixture mixture) {
        int d = mixture.d();
        return IntStream.range(0, points.n())
                .mapToObj(i -> Points.of(d, Arrays.copyOfRange(points.toArray(), i * d, (i + 1) * d)))
                .flatMapToDouble(x -> IntStream.range(0, mixture.componentCount())
                        .mapToObj(k -> new Mixture(d, new double[] {1}, mixture.mean(k), mixture.covariance(k)))
                        .mapToDouble(component -> expectation(x, component).logLikelihood()))
                .toArray();
    }

    private static Expectation expectation(Points points, Mixture mixture) {
        return ExpectationStep.of(points, mixture);
    }

    private static double[] numbers(JsonNode node, String field) {
        return Golden.numbers(node.get(field));
    }
}
