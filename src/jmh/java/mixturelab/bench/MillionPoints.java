package mixturelab.bench;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.engine.EmEngine.Explained;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.settings.Initialization;
import mixturelab.core.gmm.Shape;
import mixturelab.core.engine.Workers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One EM iteration on 1,000,000 points of the plane (K = 5, full covariances, two threads); the bar: 20 ms. Beside it the
 * loop that one would write first, on one thread: density by density with Math.exp, then the sums.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MillionPoints {
    private static final int COMPONENTS = 5;

    private final ExecutorService helper = Executors.newSingleThreadExecutor();
    private final Points data = BenchData.clusters(1_000_000, 2, COMPONENTS);
    private final double[] points = data.toArray();
    private final double[] responsibilities = new double[data.n() * COMPONENTS];
    private final EmEngine engine = engine(Workers.none());
    private final EmEngine engineForTwo = engine(Workers.of(helper, 1));
    private final Mixture mixture = BenchData.start(data, COMPONENTS, Initialization.RANDOM_POINTS);

    private final double[][] means =
            IntStream.range(0, COMPONENTS).mapToObj(mixture::mean).toArray(double[][]::new);
    private final double[][] covariances =
            IntStream.range(0, COMPONENTS).mapToObj(mixture::covariance).toArray(double[][]::new);

    @TearDown
    public void close() {
        helper.shutdown();
    }

    @Benchmark
    public Mixture oneThread() {
        return iteration(engine);
    }

    @Benchmark
    public Mixture twoThreads() {
        return iteration(engineForTwo);
    }

    private EmEngine engine(Workers workers) {
        return EmEngine.on(data, COMPONENTS, new Shape(CovarianceType.FULL, 0, Mixing.FREE), workers);
    }

    private Mixture iteration(EmEngine steps) {
        return ((Explained) steps.expect(mixture)).maximize();
    }

    @Benchmark
    public double[] straightforward() {
        double[] sums = new double[6 * COMPONENTS];
        double[] density = new double[COMPONENTS];
        for (int i = 0; i < data.n(); i++) {
            double x = points[2 * i];
            double y = points[2 * i + 1];
            for (int k = 0; k < COMPONENTS; k++) {
                density[k] = mixture.weight(k) * density(x, y, k);
            }
            double total = Arrays.stream(density).sum();
            for (int k = 0; k < COMPONENTS; k++) {
                double r = density[k] / total;
                responsibilities[i * COMPONENTS + k] = r;
                double[] moments = {r, r * x, r * y, r * x * x, r * x * y, r * y * y};
                for (int j = 0; j < moments.length; j++) {
                    sums[6 * k + j] += moments[j];
                }
            }
        }
        return sums;
    }

    private double density(double x, double y, int k) {
        double[] mean = means[k];
        double[] covariance = covariances[k];
        double determinant = covariance[0] * covariance[3] - covariance[1] * covariance[2];
        double dx = x - mean[0];
        double dy = y - mean[1];
        double norm = (covariance[3] * dx * dx - 2 * covariance[1] * dx * dy + covariance[0] * dy * dy) / determinant;
        return Math.exp(-norm / 2) / (2 * Math.PI * Math.sqrt(determinant));
    }

}
