package mixturelab.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line that the homework printed. */
class HomeworkLogLikelihoodTest {
    /** Half of the last printed decimal, and a little for the printed number's own rounding to binary. */
    private static final double PRINTED = 5.0001e-5;

    private static List<String[]> printed(String run) {
        return Golden.csv("homework-log-likelihood.csv").stream()
                .filter(cells -> cells[0].equals(run))
                .toList();
    }

    @Test
    void theHomeworkPrinted454Lines() {
        assertEquals(454, Golden.csv("homework-log-likelihood.csv").size());
    }

    @ParameterizedTest
    @CsvSource({
        "blobs-2052409-k3, 3, 150, 34, CONVERGED",
        "blobs-20-k2, 2, 150, 19, CONVERGED",
        "blobs-20-k3, 3, 150, 45, CONVERGED",
        "blobs-20-k4, 4, 150, 89, CONVERGED",
        "blobs-20-k5, 5, 150, 150, MAX_ITERATIONS",
        "blobs-20-k6, 6, 150, 60, CONVERGED"
    })
    void aRunOnBlobsPrintsTheSameLines(String run, int k, int cap, int iterations, StopReason reason) {
        assertSameLines(run, k, cap, iterations, reason);
    }

    @ParameterizedTest
    @Tag(Golden.HOMEWORK_FILE)
    @CsvSource({
        "one-dimensional-k3, 3, 150, 47, CONVERGED",
        "one-dimensional-k3-max10, 3, 10, 10, MAX_ITERATIONS",
    })
    void aRunOnTheHomeworksFilePrintsTheSameLines(String run, int k, int cap, int iterations, StopReason reason) {
        assertSameLines(run, k, cap, iterations, reason);
    }

    private static void assertSameLines(String run, int k, int cap, int iterations, StopReason reason) {
        Trace<MixtureFrame> trace = Setup.em(k).iterations(cap).mixtureTrace(points(run));

        assertEquals(reason, trace.stopReason());
        assertEquals(iterations, trace.iterations());
        List<String[]> lines = printed(run);
        assertEquals(iterations, lines.size());
        for (int i = 0; i < iterations; i++) {
            double logLikelihood = trace.frames().get(2 * i + 2).logLikelihood();
            double before = trace.frames().get(2 * i).logLikelihood();
            assertEquals(Double.parseDouble(lines.get(i)[2]), logLikelihood, PRINTED, "iteration " + i);
            assertEquals(Double.parseDouble(lines.get(i)[3]), logLikelihood - before, PRINTED, "gain " + i);
        }
    }

    static Points points(String run) {
        if (run.startsWith("one-dimensional")) {
            return Golden.homework1d();
        }
        return Golden.blobs(run.startsWith("blobs-20-") ? "blobs-20.csv" : "blobs-2052409.csv");
    }
}
