package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.Mixture;
import org.junit.jupiter.api.Test;

/** A virtual machine without the Vector API's module does everything in plain Java. */
class WithoutVectorsTest {
    private static final CovarianceType TYPE = CovarianceType.FULL;

    /** What both virtual machines compute; the other one prints it. */
    private static double logLikelihood() {
        LargeData data = LargeData.of(1, 300, 130, true);
        Mixture mixture = MaximizationStep.apply(data.points(), data.start(), TYPE, 1e-3);
        Expectation expectation = ExpectationStep.apply(data.points(), mixture);
        Mixture next = MaximizationStep.apply(data.points(), expectation.responsibilities(), TYPE, 1e-3);
        return ExpectationStep.apply(data.points(), next).logLikelihood();
    }

    /** The other virtual machine begins here. */
    static final class Other {
        private Other() {}

        /** Prints the tile's name and the log-likelihood. */
        public static void main(String[] args) {
            System.out.println(Tiles.chosen().getClass().getSimpleName() + " " + logLikelihood());
        }
    }

    /** The folder that a class comes from: the core needs no other class than its own. */
    private static String home(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    @Test
    void theResultIsTheSame() throws IOException, InterruptedException {
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
        double expected = logLikelihood();
        assertEquals(expected, Double.parseDouble(said[1]), 1e-12 * Math.abs(expected));
    }
}
