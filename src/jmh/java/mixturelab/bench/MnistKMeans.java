package mixturelab.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.KMeansFit;
import mixturelab.core.engine.LloydEngine;
import mixturelab.core.engine.Workers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import smile.clustering.CentroidClustering;
import smile.clustering.Clustering;
import smile.clustering.KMeans;

/**
 * Ten iterations of K-means on 5,000 digits of 784 pixels, K = 10, seeding included. Smile's {@code fit} has a kd-tree,
 * its {@code lloyd} doesn't; both draw their own starts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MnistKMeans {
    private static final int ITERATIONS = 10;

    private final ExecutorService helper = Executors.newSingleThreadExecutor();
    private final Points points = MnistData.training();
    private final double[][] rows =
            IntStream.range(0, points.n()).mapToObj(points::row).toArray(double[][]::new);

    @TearDown
    public void close() {
        helper.shutdown();
    }

    @Benchmark
    public KMeansFit mixtureLab() {
        return fit(Workers.none());
    }

    @Benchmark
    public KMeansFit mixtureLabTwoThreads() {
        return fit(Workers.of(helper, 1));
    }

    private KMeansFit fit(Workers workers) {
        return LloydEngine.on(points, workers).best(MnistData.COMPONENTS, 0, 1, ITERATIONS, (r, i, c, inertia) -> {});
    }

    @Benchmark
    public CentroidClustering<double[], double[]> smileLloyd() {
        return KMeans.lloyd(rows, new Clustering.Options(MnistData.COMPONENTS, ITERATIONS, 0, null));
    }

    @Benchmark
    public CentroidClustering<double[], double[]> smileFit() {
        return KMeans.fit(rows, new Clustering.Options(MnistData.COMPONENTS, ITERATIONS, 0, null));
    }
}
