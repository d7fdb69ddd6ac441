package mixturelab.core.gmm;

import static mixturelab.core.Golden.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GaussianTest {
    static Stream<JsonNode> references() {
        return StreamSupport.stream(
                Golden.json("em-reference.json").get("gaussian_pdf").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("references")
    void equalsScipy(JsonNode reference) {
        double[] x = numbers(reference.get("x"));
        double[] mean = numbers(reference.get("mean"));
        double[] covariance = numbers(reference.get("covariance"));
        double density = reference.get("pdf").doubleValue();
        double logDensity = reference.get("log_pdf").doubleValue();

        Gaussian gaussian = new Gaussian(mean, covariance);
        assertEquals(density, gaussian.density(x), 1e-12 * density);
        assertEquals(logDensity, gaussian.logDensity(x), 1e-12 * Math.abs(logDensity));
    }

    @Test
    void thereAreReferencesInFourDimensions() {
        assertEquals(4, references().count());
    }

    @Test
    void standardNormalAtItsMean() {
        double[] zero = {0};
        assertEquals(1 / Math.sqrt(2 * Math.PI), new Gaussian(zero, new double[] {1}).density(zero), 1e-15);
    }

    @Test
    void wrongShapesAreRefused() {
        double[] one = {1};
        double[] two = {1, 2};
        assertThrows(IllegalArgumentException.class, () -> new Gaussian(one, one).logDensity(two));
        assertThrows(IllegalArgumentException.class, () -> new Gaussian(two, two));
        assertThrows(IllegalArgumentException.class, () -> new Gaussian(new double[0], new double[0]));
    }

    @Test
    void singularCovarianceIsRefused() {
        double[] x = {1, 2};
        for (double[] singular : new double[][] {{1, 1, 1, 1}, {0, 0, 0, 1}, {1, 2, 2, 1}, {-1, 0, 0, 1}}) {
            assertThrows(IllegalArgumentException.class, () -> new Gaussian(x, singular));
        }
    }

    /** Confusion X8: the plain density is 0 for about half of the points at d = 525 and for all at d = 784. */
    @ParameterizedTest
    @CsvSource({"525, 0.3, 0.7", "784, 1, 1"})
    void plainDensitiesUnderflowWhereLogarithmsDoNot(int d, double least, double most) {
        int n = 100;
        Random random = new Random(1);
        double[] values = random.doubles((long) n * d)
                .map(ignored -> random.nextGaussian())
                .toArray();
        Points points = Points.of(d, values);
        double[] identity = new double[d * d];
        for (int a = 0; a < d; a++) {
            identity[a * d + a] = 1;
        }
        double[] means = new double[2 * d];
        Arrays.fill(means, d, 2 * d, 0.05);
        double[] covariances = Arrays.copyOf(identity, 2 * d * d);
        System.arraycopy(identity, 0, covariances, d * d, d * d);

        long zeros = IntStream.range(0, n)
                .filter(i -> productOfDensities(points.row(i)) == 0)
                .count();
        Expectation expectation =
                ExpectationStep.of(points, new Mixture(d, new double[] {0.5, 0.5}, means, covariances));

        assertTrue(zeros >= least * n && zeros <= most * n, zeros + " of " + n + " plain densities are 0");
        double norm = Arrays.stream(points.row(0)).map(v -> v * v).sum();
        double expected = -0.5 * (d * Math.log(2 * Math.PI) + norm);
        assertEquals(expected, new Gaussian(new double[d], identity).logDensity(points.row(0)), 1e-10 * -expected);
        assertTrue(Double.isFinite(expectation.logLikelihood()));
        for (int i = 0; i < n; i++) {
            double[] row = expectation.responsibilities().row(i);
            // a logarithm near -1000 is known to 1e-13, and so is what exp makes of it
            assertEquals(1, row[0] + row[1], 1e-12);
            assertTrue(row[0] > 0 && row[1] > 0, "both means are near, so both have a share");
        }
    }

    private static double productOfDensities(double[] x) {
        double product = 1;
        for (double v : x) {
            product *= Math.exp(-0.5 * v * v) / Math.sqrt(2 * Math.PI);
        }
        return product;
    }
}
