package mixturelab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.engine.EmEngine.Explained;
import mixturelab.core.engine.Workers;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.ExpectationStep;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Runner;
import mixturelab.core.score.Entropy;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.jobs.Monitor;
import mixturelab.jobs.Task;

/**
 * How EM turns into K-means: all components are circles of one variance v, which is held fixed and made smaller and smaller,
 * from the fitted one, v_0 = sum over k of weight_k tr(Sigma_k) / d, to v_0 / 10^4. With it the responsibilities harden; in the
 * limit every point belongs to its nearest mean, and EM's two half steps are those of K-means.
 *
 * <p>At every v, EM moves weights and means until they rest (or for {@value #ITERATIONS} iterations), from where they rested at
 * the v before, so that the picture changes as steadily as the variance. Source: Bishop, PRML 9.3.2.
 *
 * <p>Its progress is the number of variances that are done.
 *
 * @param settings the run of EM whose end is the beginning here; another algorithm becomes EM
 */
public record VarianceLimit(Dataset dataset, RunSettings settings) implements Task<Integer, VarianceLimit.Path> {
    /** How many variances there are, at equal ratios. */
    public static final int STEPS = 61;

    static final int ITERATIONS = 50;
    private static final double DECADES = 4;
    /** Means rest when they move by less than this share of the standard deviation that all components have. */
    private static final double RESTING = 1e-4;

    private static final Shape CIRCLES = new Shape(CovarianceType.SPHERICAL, 0, Mixing.FREE);

    /**
     * The mixtures on the way, from the largest variance; none if all points coincide.
     *
     * @param settings the run that was the beginning
     */
    public record Path(Dataset dataset, RunSettings settings, List<Step> steps) {
        public Path {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Where EM rests at one variance.
     *
     * @param entropy the mean entropy of a point's responsibilities, in nats
     */
    public record Step(double variance, Mixture mixture, double entropy) {}

    public VarianceLimit {
        settings = settings.with(RunTable.ALGORITHM, Algorithm.EM);
    }

    @Override
    public Path carryOut(Monitor<? super Integer> monitor) {
        Points points = dataset.points();
        MixtureRun run = (MixtureRun) Runner.run(points, settings, iterations -> monitor.isAbandoned());
        Mixture mixture = run.trace().last().mixture();
        EmEngine engine = EmEngine.on(points, mixture.componentCount(), CIRCLES, Workers.none());
        double largest = sharedVariance(mixture);
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < STEPS && !monitor.isAbandoned(); step++) {
            double variance = largest * Math.pow(10, -DECADES * step / (STEPS - 1));
            if (variance < Double.MIN_NORMAL) {
                break;
            }
            mixture = rest(engine, mixture, variance);
            Responsibilities responsibilities =
                    ExpectationStep.of(points, mixture).responsibilities();
            steps.add(new Step(variance, mixture, Entropy.mean(responsibilities)));
            monitor.report(step + 1);
        }
        return new Path(dataset, settings, steps);
    }

    /** The variance of the circles that take up as much room as these components. */
    private static double sharedVariance(Mixture mixture) {
        int d = mixture.d();
        return IntStream.range(0, mixture.componentCount())
                .mapToDouble(k -> mixture.weight(k) * trace(mixture.covariance(k), d) / d)
                .sum();
    }

    private static double trace(double[] covariance, int d) {
        return IntStream.range(0, d).mapToDouble(a -> covariance[a * d + a]).sum();
    }

    private static Mixture rest(EmEngine engine, Mixture from, double variance) {
        double small = RESTING * Math.sqrt(variance);
        Mixture mixture = withVariance(from, variance);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Mixture before = mixture;
            if (!(engine.expect(before) instanceof Explained explained)) {
                return before;
            }
            mixture = withVariance(explained.maximize(), variance);
            if (distance(before.means(), mixture.means()) < small) {
                return mixture;
            }
        }
        return mixture;
    }

    private static double distance(double[] means, double[] others) {
        return IntStream.range(0, means.length)
                .mapToDouble(j -> Math.abs(means[j] - others[j]))
                .max()
                .orElse(0);
    }

    private static Mixture withVariance(Mixture mixture, double variance) {
        int d = mixture.d();
        double[] covariances = new double[mixture.componentCount() * d * d];
        for (int k = 0; k < mixture.componentCount(); k++) {
            for (int a = 0; a < d; a++) {
                covariances[(k * d + a) * d + a] = variance;
            }
        }
        return new Mixture(d, mixture.weights(), mixture.means(), covariances);
    }
}
