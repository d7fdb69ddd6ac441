package mixturelab.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.gmm.Mixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The homework's runs to full precision, computed with NumPy. */
class EmReferenceTest {
    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {"blobs-2052409-k3", "blobs-20-k2", "blobs-20-k3", "blobs-20-k4", "blobs-20-k5", "blobs-20-k6"})
    void aRunOnBlobsIsNumPys(String run) {
        assertNumPys(run);
    }

    @Test
    @Tag(Golden.HOMEWORK_FILE)
    void theRunOnTheHomeworksFileIsNumPys() {
        assertNumPys("one-dimensional-k3");
    }

    private static void assertNumPys(String run) {
        JsonNode expected = Golden.json("em-reference.json").get("runs").get(run);
        Points points = HomeworkLogLikelihoodTest.points(run);
        int k = expected.get("weights").size();

        Trace<MixtureFrame> trace = Setup.em(k).mixtureTrace(points);

        assertEquals(expected.get("iterations").intValue(), trace.iterations());
        double[] values = IntStream.rangeClosed(0, trace.iterations())
                .mapToDouble(i -> trace.frames().get(2 * i).logLikelihood())
                .toArray();
        Golden.assertRelative(Golden.numbers(expected.get("log_likelihood")), values, RELATIVE);
        Mixture fitted = trace.last().mixture();
        Golden.assertRelative(Golden.numbers(expected.get("weights")), fitted.weights(), RELATIVE);
        Golden.assertRelative(Golden.numbers(expected.get("means")), fitted.means(), RELATIVE);
        Golden.assertRelative(Golden.numbers(expected.get("covariances")), fitted.covariances(), RELATIVE);
        assertFirstFive(expected.get("responsibilities_of_the_fit_first_5"), points, fitted);
        Mixture before = trace.frames().get(2 * trace.iterations() - 1).mixture();
        assertFirstFive(expected.get("last_e_step_responsibilities_first_5"), points, before);
    }

    private static void assertFirstFive(JsonNode expected, Points points, Mixture mixture) {
        double[] all = EmEngine.expectation(points, mixture).responsibilities().toArray();
        Golden.assertRelative(Golden.numbers(expected), Arrays.copyOf(all, 5 * mixture.componentCount()), RELATIVE);
    }
}
