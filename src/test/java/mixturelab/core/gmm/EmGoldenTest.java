package mixturelab.core.gmm;

import static mixturelab.core.Golden.assertClose;
import static mixturelab.core.Golden.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.score.InformationCriteria;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The two steps in a plain loop against NumPy's and scikit-learn's numbers. */
class EmGoldenTest {
    static Stream<Arguments> homeworks() {
        return byBoth(
                Arguments.of(2052409, 3),
                Arguments.of(20, 2),
                Arguments.of(20, 3),
                Arguments.of(20, 4),
                Arguments.of(20, 5),
                Arguments.of(20, 6));
    }

    static Stream<Arguments> types() {
        return byBoth(
                Arguments.of("full", CovarianceType.FULL),
                Arguments.of("tied", CovarianceType.TIED),
                Arguments.of("diag", CovarianceType.DIAGONAL),
                Arguments.of("spherical", CovarianceType.SPHERICAL));
    }

    private static Stream<Arguments> byBoth(Arguments... cases) {
        return Stream.of(cases)
                .map(Arguments::get)
                .flatMap(pair -> Stream.of(Em.By.values()).map(by -> Arguments.of(pair[0], pair[1], by)));
    }

    @ParameterizedTest
    @MethodSource("homeworks")
    void followsTheHomework(long seed, int componentCount, Em.By by) {
        JsonNode reference = Golden.json("em-reference.json").get("runs").get("blobs-" + seed + "-k" + componentCount);
        Points points = Golden.blobs("blobs-" + seed + ".csv");
        Shape full = Em.shape(CovarianceType.FULL, 0);
        Mixture initial = by.start(points, Em.blocks(points.n(), componentCount), full);

        Em.Run run = by.run(points, initial, full, reference.get("iterations").intValue());

        assertRelative(numbers(reference.get("log_likelihood")), run.logLikelihoods(), 1e-9);
        Mixture fit = run.fit();
        assertClose(numbers(reference.get("weights")), fit.weights(), 1e-8);
        assertClose(numbers(reference.get("means")), fit.means(), 1e-8);
        assertClose(numbers(reference.get("covariances")), fit.covariances(), 1e-8);
        int last = run.expectations().size() - 1;
        assertClose(
                numbers(reference.get("last_e_step_responsibilities_first_5")),
                firstFive(run.expectations().get(last - 1)),
                1e-8);
        assertClose(
                numbers(reference.get("responsibilities_of_the_fit_first_5")),
                firstFive(run.expectations().get(last)),
                1e-8);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyCovarianceTypeFollowsScikitLearn(String name, CovarianceType type, Em.By by) {
        JsonNode file = Golden.json("covariance-types.json");
        JsonNode reference = file.get("types").get(name);
        int componentCount = file.get("k").intValue();
        double floor = file.get("reg_covar").doubleValue();
        Points points = Golden.blobs(file.get("data").stringValue());
        Shape shape = Em.shape(type, floor);
        Mixture initial = by.start(points, Em.blocks(points.n(), componentCount), shape);

        Em.Run run = by.run(points, initial, shape, 29);

        double[] expected = numbers(reference.get("log_likelihood"));
        assertEquals(30, expected.length);
        assertRelative(expected, run.logLikelihoods(), 1e-8);
        Mixture fit = run.fit();
        assertClose(numbers(reference.get("weights")), fit.weights(), 1e-8);
        assertClose(numbers(reference.get("means")), fit.means(), 1e-8);
        double[] covariances = asMatrices(type, numbers(reference.get("covariances")), componentCount, points.d());
        assertClose(covariances, fit.covariances(), 1e-8);
        double logLikelihood = run.expectations().getLast().logLikelihood();
        int parameterCount = type.parameterCount(componentCount, points.d());
        assertEquals(
                reference.get("aic").doubleValue(), InformationCriteria.aic(logLikelihood, parameterCount), 1e-8 * 1e3);
        assertEquals(
                reference.get("bic").doubleValue(),
                InformationCriteria.bic(logLikelihood, parameterCount, points.n()),
                1e-8 * 1e3);
    }

    /** scikit-learn keeps one d x d matrix (tied), K x d variances (diag) or K variances (spherical). */
    private static double[] asMatrices(CovarianceType type, double[] stored, int componentCount, int d) {
        double[] matrices = new double[componentCount * d * d];
        for (int k = 0; k < componentCount; k++) {
            for (int a = 0; a < d; a++) {
                for (int b = 0; b < d; b++) {
                    matrices[(k * d + a) * d + b] = switch (type) {
                        case FULL -> stored[(k * d + a) * d + b];
                        case TIED -> stored[a * d + b];
                        case DIAGONAL -> a == b ? stored[k * d + a] : 0;
                        case SPHERICAL -> a == b ? stored[k] : 0;
                    };
                }
            }
        }
        return matrices;
    }

    private static double[] firstFive(Expectation expectation) {
        Responsibilities responsibilities = expectation.responsibilities();
        return Arrays.copyOf(responsibilities.toArray(), 5 * responsibilities.componentCount());
    }

    private static void assertRelative(double[] expected, double[] actual, double tolerance) {
        assertEquals(expected.length, actual.length);
        for (int t = 0; t < expected.length; t++) {
            assertEquals(expected[t], actual[t], tolerance * Math.abs(expected[t]), "iteration " + t);
        }
    }
}
