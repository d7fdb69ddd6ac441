package mixturelab.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import mixturelab.core.dataset.Points;
import org.junit.jupiter.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the reference values under {@code golden/}; its README says where each comes from. */
public final class Golden {
    private Golden() {}

    public static JsonNode json(String file) {
        return JsonMapper.shared().readTree(text(file));
    }

    /** The lines of a CSV file without its header, cut at the commas. */
    public static List<String[]> csv(String file) {
        return text(file).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** The points of one of the make_blobs files (its last column is the label). */
    public static Points blobs(String file) {
        return Points.ofRows(csv(file).stream()
                .map(cells -> new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])})
                .toArray(double[][]::new));
    }

    /** The tag of tests that need {@link #homework1d}: {@code -Dwithout=homework-file} leaves them out. */
    public static final String HOMEWORK_FILE = "homework-file";

    /** The homework's 1-D file as the homework reads it: the first line taken for a header, 119 values. */
    public static Points homework1d() {
        String folder = System.getenv("MIXTURELAB_DATA");
        Path file = Path.of(folder == null ? "." : folder, "1_D_dataset.csv");
        assertTrue(
                Files.exists(file),
                "This test needs the homework's 1_D_dataset.csv in the folder that MIXTURELAB_DATA names; see CONTRIBUTING.md");
        try (var lines = Files.lines(file)) {
            return Points.of(1, lines.skip(1).mapToDouble(Double::parseDouble).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All numbers below a node, in order. */
    public static double[] numbers(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .flatMapToDouble(child -> Arrays.stream(numbers(child)))
                        .toArray()
                : new double[] {node.doubleValue()};
    }

    /** Equal within a tolerance relative to the expected value (absolute below 1). */
    public static void assertClose(double[] expected, double[] actual, double tolerance) {
        Assertions.assertEquals(expected.length, actual.length, "length");
        for (int j = 0; j < expected.length; j++) {
            Assertions.assertEquals(
                    expected[j], actual[j], tolerance * Math.max(1, Math.abs(expected[j])), "number " + j);
        }
    }

    /** Equal within a tolerance relative to the expected value, however small that is. */
    public static void assertRelative(double[] expected, double[] actual, double tolerance) {
        Assertions.assertEquals(expected.length, actual.length, "length");
        for (int j = 0; j < expected.length; j++) {
            Assertions.assertEquals(expected[j], actual[j], tolerance * Math.abs(expected[j]), "number " + j);
        }
    }

    private static String text(String file) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + file)) {
            return new String(java.util.Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
