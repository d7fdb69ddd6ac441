package mixturelab.core.gmm;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.engine.Workers;
import mixturelab.core.math.Cholesky;
import org.junit.jupiter.params.provider.Arguments;

/** EM's loop by the textbook's steps and by the engine, and random problems for it. */
final class Em {
    private Em() {}

    /**
     * A run.
     *
     * @param mixtures the initial one and that after each M-step
     * @param expectations the E-step of each of them
     * @param collapsed the component that ended the run early, if one did
     */
    record Run(List<Mixture> mixtures, List<Expectation> expectations, OptionalInt collapsed) {
        double[] logLikelihoods() {
            return expectations.stream().mapToDouble(Expectation::logLikelihood).toArray();
        }

        Mixture fit() {
            return mixtures.getLast();
        }
    }

    /** Whose steps the loop takes. */
    enum By {
        TEXTBOOK {
            @Override
            Mixture start(Points points, Responsibilities responsibilities, Shape shape) {
                return MaximizationStep.of(points, responsibilities, shape);
            }

            @Override
            Run run(Points points, Mixture initial, Shape shape, int iterations) {
                List<Mixture> mixtures = new ArrayList<>();
                List<Expectation> expectations = new ArrayList<>();
                Mixture mixture = initial;
                while (collapsed(mixture).isEmpty() && mixtures.size() <= iterations) {
                    Expectation expectation = ExpectationStep.of(points, mixture);
                    mixtures.add(mixture);
                    expectations.add(expectation);
                    mixture = MaximizationStep.of(points, expectation.responsibilities(), shape, mixture);
                }
                return new Run(mixtures, expectations, collapsed(mixture));
            }
        },
        ENGINE {
            @Override
            Mixture start(Points points, Responsibilities responsibilities, Shape shape) {
                return EmEngine.on(points, responsibilities.componentCount(), shape, Workers.none())
                        .start(responsibilities);
            }

            @Override
            Run run(Points points, Mixture initial, Shape shape, int iterations) {
                EmEngine engine = EmEngine.on(points, initial.componentCount(), shape, Workers.none());
                List<Mixture> mixtures = new ArrayList<>();
                List<Expectation> expectations = new ArrayList<>();
                Mixture mixture = initial;
                EmEngine.Step step = engine.expect(mixture);
                while (step instanceof EmEngine.Explained explained && mixtures.size() <= iterations) {
                    mixtures.add(mixture);
                    expectations.add(new Expectation(explained.responsibilities(), explained.logLikelihood()));
                    mixture = explained.maximize();
                    step = engine.expect(mixture);
                }
                return new Run(
                        mixtures,
                        expectations,
                        step instanceof EmEngine.Collapsed(int component)
                                ? OptionalInt.of(component)
                                : OptionalInt.empty());
            }
        };

        /** An M-step without a mixture before. */
        abstract Mixture start(Points points, Responsibilities responsibilities, Shape shape);

        /** Up to {@code iterations} of E and M; fewer if a component collapses. */
        abstract Run run(Points points, Mixture initial, Shape shape, int iterations);
    }

    /** Weights that are learned. */
    static Shape shape(CovarianceType type, double floor) {
        return new Shape(type, floor, Mixing.FREE);
    }

    /** The first component whose weight isn't 0 and whose covariance is singular. */
    static OptionalInt collapsed(Mixture mixture) {
        return IntStream.range(0, mixture.componentCount())
                .filter(k -> mixture.weight(k) > 0 && Cholesky.factorize(mixture.covariance(k), 0, mixture.d()) >= 0)
                .findFirst();
    }

    /** Row i belongs to component min(i div (n div K), K - 1). */
    static Responsibilities blocks(int n, int componentCount) {
        return Responsibilities.hard(
                componentCount,
                IntStream.range(0, n)
                        .map(i -> Math.min(i / (n / componentCount), componentCount - 1))
                        .toArray());
    }

    /** One of 50 fixed problems; together they have d = 1, 2, 3, 5, K = 2 to 4 and every covariance type. */
    record Problem(long seed, Points points, Responsibilities start, Shape shape, By by) {
        Mixture initial() {
            return initial(points);
        }

        Mixture initial(Points sameButMoved) {
            return by.start(sameButMoved, start, shape);
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + points + ", K=" + start.componentCount() + ", " + shape.covarianceType()
                    + ", " + by;
        }
    }

    /** Every problem by the textbook and by the engine. */
    static Stream<Arguments> problems() {
        return IntStream.range(0, 50)
                .boxed()
                .flatMap(seed -> Stream.of(By.values()).map(by -> Arguments.of(problem(seed, by))));
    }

    private static Problem problem(int seed, By by) {
        Random random = new Random(seed);
        int d = new int[] {1, 2, 3, 5}[seed % 4];
        int componentCount = 2 + seed % 3;
        int n = 60 + random.nextInt(60);
        double[] values = new double[n * d];
        for (int j = 0; j < values.length; j++) {
            int cluster = j / d % componentCount;
            values[j] = 3 * cluster * Math.cos(cluster + j % d) + (1 + 0.5 * cluster) * random.nextGaussian();
        }
        double[] start = new double[n * componentCount];
        for (int i = 0; i < n; i++) {
            double[] row = random.doubles(componentCount).toArray();
            double sum =
                    IntStream.range(0, componentCount).mapToDouble(k -> row[k]).sum();
            for (int k = 0; k < componentCount; k++) {
                start[i * componentCount + k] = row[k] / sum;
            }
        }
        CovarianceType type = List.of(CovarianceType.values()).get(seed / 4 % 4);
        return new Problem(seed, Points.of(d, values), new Responsibilities(componentCount, start), shape(type, 0), by);
    }
}
