package mixturelab.core.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.ExpectationStep;
import mixturelab.core.gmm.MaximizationStep;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;

/** Well-conditioned points and a state of EM on them, from which the textbook and the engine take the same half steps. */
record TextbookCase(long seed, int n, int d, Shape shape) {
    static final int COMPONENTS = 3;

    /** Several seeds and sizes, for every dimension, covariance type and mixing; 7,000 points fall into two chunks. */
    static Stream<TextbookCase> all() {
        return Stream.of(1, 2, 3, 10, 80)
                .flatMap(d -> Stream.of(CovarianceType.values())
                        .flatMap(type -> Stream.of(Mixing.values()).map(mixing -> new Shape(type, 1e-3, mixing)))
                        .flatMap(shape -> (d == 80 ? Stream.of(600, 601) : Stream.of(200, 7000, 301))
                                .map(n -> new TextbookCase(n + 7L * d, n, d, shape))));
    }

    /** Three overlapping clouds whose coordinates are a little correlated. */
    Points points() {
        Random random = new Random(seed);
        double[] values = new double[n * d];
        double[] centers = random.doubles((long) COMPONENTS * d, -1.5, 1.5)
                .map(x -> x / Math.sqrt(Math.max(1, d / 4.0)))
                .toArray();
        for (int i = 0; i < n; i++) {
            int k = i % COMPONENTS;
            double common = 0.5 * random.nextGaussian();
            for (int a = 0; a < d; a++) {
                values[i * d + a] = centers[k * d + a] + (0.6 + 0.2 * k) * random.nextGaussian() + common;
            }
        }
        return Points.of(d, values);
    }

    /** Shares that lean to each point's own cloud. */
    Responsibilities shares() {
        Random random = new Random(~seed);
        double[] shares = random.doubles((long) n * COMPONENTS, 0.1, 1).toArray();
        for (int i = 0; i < n; i++) {
            shares[i * COMPONENTS + i % COMPONENTS] += 2;
            double sum =
                    Arrays.stream(shares, i * COMPONENTS, (i + 1) * COMPONENTS).sum();
            for (int k = 0; k < COMPONENTS; k++) {
                shares[i * COMPONENTS + k] /= sum;
            }
        }
        return new Responsibilities(COMPONENTS, shares);
    }

    /**
     * The largest differences between textbook and engine after single half steps: those of the log-likelihood, means and
     * covariances as a share of the largest magnitude in each, those of responsibilities and weights as they are.
     */
    double[] differences(Points points, Workers workers) {
        EmEngine engine = EmEngine.on(points, COMPONENTS, shape, workers);
        Mixture start = MaximizationStep.of(points, shares(), shape);
        double[] ofStart = differences(start, engine.start(shares()));

        Expectation expectation = ExpectationStep.of(points, start);
        EmEngine.Explained explained = (EmEngine.Explained) engine.expect(start);
        double ofShares = absolute(
                expectation.responsibilities().toArray(),
                explained.responsibilities().toArray());
        double ofLogLikelihood = Math.abs(expectation.logLikelihood() - explained.logLikelihood())
                / Math.abs(expectation.logLikelihood());

        Mixture next = MaximizationStep.of(points, expectation.responsibilities(), shape, start);
        double[] ofNext = differences(next, explained.maximize());
        return Stream.of(ofStart, new double[] {ofLogLikelihood, ofShares}, ofNext)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[] differences(Mixture textbook, Mixture engine) {
        return List.of(
                        absolute(textbook.weights(), engine.weights()),
                        absolute(textbook.means(), engine.means()) / largest(textbook.means()),
                        absolute(textbook.covariances(), engine.covariances()) / largest(textbook.covariances()))
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double absolute(double[] expected, double[] actual) {
        double largest = expected.length == actual.length ? 0 : Double.NaN;
        for (int j = 0; j < expected.length; j++) {
            largest = Math.max(largest, Math.abs(expected[j] - actual[j]));
        }
        return largest;
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
    }
}
