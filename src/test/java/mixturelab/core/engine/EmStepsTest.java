package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mixturelab.core.Golden;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The loop's steps are the pure ones, whatever they leave out. */
class EmStepsTest {
    /** 20,000 points fall into several chunks, the last of them and its last block into parts. */
    @ParameterizedTest
    @CsvSource({"1, 150", "2, 1", "2, 63", "2, 150", "2, 20000", "3, 150"})
    void theyAreThePureSteps(int d, int n) {
        double[] points = points(n, d);
        EmSteps steps = EmSteps.on(points, d, 3, CovarianceType.FULL, 1e-3, Workers.none());
        double[] responsibilities = new double[3 * n];
        Mixture mixture = start(d);
        for (int iteration = 0; iteration < 5; iteration++) {
            double logLikelihood = ExpectationStep.into(points, mixture, responsibilities);
            Mixture next = MaximizationStep.from(points, d, responsibilities, 3, CovarianceType.FULL, 1e-3, mixture);

            assertEquals(logLikelihood, steps.expect(mixture));
            assertEquals(next, steps.maximize(mixture));
            mixture = next;
        }
    }

    /** A guess of the means that is far off would cost digits. */
    @ParameterizedTest
    @EnumSource(CovarianceType.class)
    void aMeanThatTravelsFarLosesNothing(CovarianceType type) {
        double[] points =
                IntStream.range(0, 200).mapToDouble(j -> 1e8 + j * 37 % 101).toArray();
        Mixture mixture = new Mixture(2, new double[] {1}, new double[2], new double[] {1e14, 0, 0, 1e14});
        EmSteps steps = EmSteps.on(points, 2, 1, type, 0, Workers.none());
        steps.expect(mixture);

        Mixture moved = steps.maximize(mixture);
        Mixture expected = MaximizationStep.ofAllData(points, 2, type, 0);
        Golden.assertClose(expected.means(), moved.means(), 1e-15);
        Golden.assertClose(expected.covariances(), moved.covariances(), 1e-12);
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        double[] points = points(40_000, 2);
        try (ExecutorService helper = Executors.newSingleThreadExecutor()) {
            EmSteps alone = EmSteps.on(points, 2, 3, CovarianceType.FULL, 0, Workers.none());
            EmSteps shared = EmSteps.on(points, 2, 3, CovarianceType.FULL, 0, Workers.of(helper, 1));
            Mixture mixture = start(2);

            assertEquals(alone.expect(mixture), shared.expect(mixture));
            assertEquals(alone.maximize(mixture), shared.maximize(mixture));
        }
    }

    @Test
    void inThePlaneNothingIsKeptPerPoint() {
        int n = 20_000;
        double[] points = points(n, 2);
        Mixture mixture = start(2);
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        // Once before: what Java itself allocates at the first call isn't ours.
        iteration(points, mixture);
        long before = thread.getCurrentThreadAllocatedBytes();
        iteration(points, mixture);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;

        assertTrue(allocated < 4L * n, allocated + " bytes");
    }

    private static void iteration(double[] points, Mixture mixture) {
        EmSteps steps = EmSteps.on(points, 2, 3, CovarianceType.FULL, 0, Workers.none());
        steps.expect(mixture);
        steps.maximize(mixture);
    }

    /** Three clouds, one after the other. */
    private static double[] points(int n, int d) {
        Random random = new Random(n + d);
        return IntStream.range(0, n * d)
                .mapToDouble(j -> 4 * (j / d % 3) + random.nextGaussian())
                .toArray();
    }

    private static Mixture start(int d) {
        double[] means = new double[3 * d];
        double[] covariances = new double[3 * d * d];
        for (int k = 0; k < 3; k++) {
            for (int a = 0; a < d; a++) {
                means[k * d + a] = 3 * k + a;
                covariances[(k * d + a) * d + a] = 4;
            }
        }
        return new Mixture(d, new double[] {.25, .25, .5}, means, covariances);
    }
}
