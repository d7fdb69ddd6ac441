package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Shape;
import org.junit.jupiter.api.Test;

/** A virtual machine without the Vector API's module does everything in plain Java. */
class WithoutVectorsTest {
    /** Both virtual machines take these half steps; the other one prints how far they are from the textbook's. */
    private static double largestDifference() {
        return Stream.of(CovarianceType.values())
                .map(type -> new TextbookCase(1, 600, 80, new Shape(type, 1e-3, Mixing.FREE)))
                .flatMapToDouble(state -> Arrays.stream(state.differences(state.points(), Workers.none())))
                .reduce(0, Math::max);
    }

    /** The other virtual machine begins here. */
    static final class Other {
        private Other() {}

        /** Prints the tile's name and the largest difference. */
        public static void main(String[] args) {
            System.out.println(Tiles.chosen().getClass().getSimpleName() + " " + largestDifference());
        }
    }

    /** The folder that a class comes from: the core needs no other class than its own. */
    private static String home(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    @Test
    void theHalfStepsAreTheTextbooks() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        home(Other.class) + File.pathSeparator + home(Mixture.class),
                        Other.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", -1);

        assertEquals(0, other.waitFor());
        assertEquals("ScalarTile", said[0]);
        assertTrue(Double.parseDouble(said[1]) <= 1e-12, said[1]);
    }
}
