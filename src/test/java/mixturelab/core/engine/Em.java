package mixturelab.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import org.junit.jupiter.params.provider.Arguments;

/** The plain loop of the two steps, and random problems for it. */
final class Em {
    private Em() {}

    /**
     * @param mixtures the initial one and that after each M-step
     * @param expectations the E-step of each of them
     */
    record Run(List<Mixture> mixtures, List<Expectation> expectations) {
        double[] logLikelihoods() {
            return expectations.stream().mapToDouble(Expectation::logLikelihood).toArray();
        }

        Mixture fit() {
            return mixtures.getLast();
        }
    }

    /** Up to {@code iterations} of E and M; fewer if a component collapses. */
    static Run run(Points points, Mixture initial, CovarianceType type, double floor, int iterations) {
        List<Mixture> mixtures = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        Mixture mixture = initial;
        while (ExpectationStep.degenerateComponent(mixture).isEmpty()) {
            Expectation expectation = ExpectationStep.apply(points, mixture);
            mixtures.add(mixture);
            expectations.add(expectation);
            if (mixtures.size() > iterations) {
                break;
            }
            mixture = MaximizationStep.apply(points, expectation.responsibilities(), type, floor, mixture);
        }
        return new Run(mixtures, expectations);
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
    record Problem(long seed, Points points, Responsibilities start, CovarianceType type) {
        Mixture initial() {
            return initial(points);
        }

        Mixture initial(Points sameButMoved) {
            return MaximizationStep.apply(sameButMoved, start, type, 0);
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + points + ", K=" + start.componentCount() + ", " + type;
        }
    }

    static Stream<Arguments> problems() {
        return IntStream.range(0, 50).mapToObj(seed -> Arguments.of(problem(seed)));
    }

    private static Problem problem(int seed) {
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
        return new Problem(seed, Points.of(d, values), new Responsibilities(componentCount, start), type);
    }
}
