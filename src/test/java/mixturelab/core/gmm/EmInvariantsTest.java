package mixturelab.core.gmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every run of EM, whatever the data. */
class EmInvariantsTest {
    private static final int ITERATIONS = 15;

    private static Em.Run run(Em.Problem problem) {
        Em.Run run = problem.by().run(problem.points(), problem.initial(), problem.shape(), ITERATIONS);
        assertEquals(ITERATIONS + 1, run.mixtures().size(), "none of these problems degenerates");
        return run;
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.gmm.Em#problems")
    void responsibilitiesAreShares(Em.Problem problem) {
        for (Expectation expectation : run(problem).expectations()) {
            Responsibilities responsibilities = expectation.responsibilities();
            for (int i = 0; i < responsibilities.n(); i++) {
                double[] row = responsibilities.row(i);
                assertTrue(Arrays.stream(row).allMatch(r -> r >= 0 && r <= 1));
                assertEquals(1, Arrays.stream(row).sum(), 1e-14);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.gmm.Em#problems")
    void mixturesAreMixtures(Em.Problem problem) {
        int d = problem.points().d();
        for (Mixture mixture : run(problem).mixtures()) {
            assertEquals(1, Arrays.stream(mixture.weights()).sum(), 1e-13);
            assertEquals(OptionalInt.empty(), Em.collapsed(mixture), "positive definite");
            for (int k = 0; k < mixture.componentCount(); k++) {
                double[] covariance = mixture.covariance(k);
                for (int j = 0; j < d * d; j++) {
                    assertEquals(covariance[j], covariance[j % d * d + j / d], "symmetric to the last bit");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.gmm.Em#problems")
    void logLikelihoodNeverFalls(Em.Problem problem) {
        double[] values = run(problem).logLikelihoods();

        for (int t = 1; t < values.length; t++) {
            assertTrue(
                    values[t] >= values[t - 1] - 1e-11 * Math.abs(values[t]),
                    "falls at " + t + Arrays.toString(values));
        }
        assertTrue(values[ITERATIONS] > values[0], "and EM got somewhere");
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.gmm.Em#problems")
    void logLikelihoodIsTheSumOverThePointsOfTheirLogDensities(Em.Problem problem) {
        Mixture mixture = problem.initial();
        double sum = 0;
        for (int i = 0; i < problem.points().n(); i++) {
            double density = 0;
            for (int k = 0; k < mixture.componentCount(); k++) {
                density += mixture.weight(k)
                        * mixture.gaussian(k).density(problem.points().row(i));
            }
            sum += Math.log(density);
        }

        double logLikelihood =
                problem.by().run(problem.points(), mixture, problem.shape(), 0).logLikelihoods()[0];

        assertEquals(sum, logLikelihood, 1e-12 * Math.abs(sum));
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.gmm.Em#problems")
    void permutedComponentsGiveThePermutedResult(Em.Problem problem) {
        int componentCount = problem.start().componentCount();
        int[] order = new int[componentCount];
        Arrays.setAll(order, k -> (k + 1) % componentCount);

        Em.Run run = run(problem);
        Mixture start = permuted(problem.initial(), order);
        Em.Run permuted = problem.by().run(problem.points(), start, problem.shape(), ITERATIONS);

        assertClose(run.logLikelihoods(), permuted.logLikelihoods());
        assertClose(permuted(run.fit(), order).means(), permuted.fit().means());
        assertClose(permuted(run.fit(), order).covariances(), permuted.fit().covariances());
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.gmm.Em#problems")
    void scalingShiftsTheLogLikelihood(Em.Problem problem) {
        double s = 1e-3 * (7 + problem.seed() * problem.seed());
        Points scaled = Points.of(
                problem.points().d(),
                Arrays.stream(problem.points().toArray()).map(x -> s * x).toArray());
        double shift = -problem.points().n() * problem.points().d() * Math.log(s);

        Em.Run run = run(problem);
        Em.Run scaledRun = problem.by().run(scaled, problem.initial(scaled), problem.shape(), ITERATIONS);

        assertClose(Arrays.stream(run.logLikelihoods()).map(l -> l + shift).toArray(), scaledRun.logLikelihoods());
        assertClose(run.fit().weights(), scaledRun.fit().weights());
        assertClose(
                Arrays.stream(run.fit().means()).map(m -> s * m).toArray(),
                scaledRun.fit().means());
        assertClose(
                Arrays.stream(run.fit().covariances()).map(c -> s * s * c).toArray(),
                scaledRun.fit().covariances());
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.gmm.Em#problems")
    void translationMovesOnlyTheMeans(Em.Problem problem) {
        Points moved = Points.of(
                problem.points().d(),
                Arrays.stream(problem.points().toArray()).map(x -> x + 100).toArray());

        Em.Run run = run(problem);
        Em.Run movedRun = problem.by().run(moved, problem.initial(moved), problem.shape(), ITERATIONS);

        assertClose(run.logLikelihoods(), movedRun.logLikelihoods());
        assertClose(run.fit().weights(), movedRun.fit().weights());
        assertClose(
                Arrays.stream(run.fit().means()).map(m -> m + 100).toArray(),
                movedRun.fit().means());
        assertClose(run.fit().covariances(), movedRun.fit().covariances());
    }

    private static Mixture permuted(Mixture mixture, int[] order) {
        int d = mixture.d();
        double[] weights = new double[order.length];
        double[] means = new double[order.length * d];
        double[] covariances = new double[order.length * d * d];
        for (int k = 0; k < order.length; k++) {
            weights[k] = mixture.weight(order[k]);
            System.arraycopy(mixture.mean(order[k]), 0, means, k * d, d);
            System.arraycopy(mixture.covariance(order[k]), 0, covariances, k * d * d, d * d);
        }
        return new Mixture(d, weights, means, covariances);
    }

    private static void assertClose(double[] expected, double[] actual) {
        Golden.assertClose(expected, actual, 1e-9);
    }
}
