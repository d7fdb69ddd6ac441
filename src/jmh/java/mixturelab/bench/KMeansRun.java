package mixturelab.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import mixturelab.core.dataset.Points;
import mixturelab.core.run.Run;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.run.Runner;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import smile.clustering.CentroidClustering;
import smile.clustering.Clustering;
import smile.clustering.KMeans;

/**
 * The same number of K-means iterations from k-means++ (five, few enough that none of the runs settles before; Smile's
 * tolerance is 0), frames kept; beside it Smile's, which draws its own starts and keeps no frames.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KMeansRun {
    private static final int ITERATIONS = 5;

    /** n x d x K. */
    @Param({"150x2x3", "10000x2x5", "50000x2x5"})
    String size = "";

    private Points points = BenchData.homework();
    private RunSettings settings = BenchData.kmeansSettings(3, ITERATIONS);
    private double[][] rows = {};
    private int clusterCount;

    @Setup
    public void prepare() {
        int[] sizes = Arrays.stream(size.split("x", -1)).mapToInt(Integer::parseInt).toArray();
        clusterCount = sizes[2];
        points = BenchData.clusters(sizes[0], sizes[1], clusterCount);
        settings = BenchData.kmeansSettings(clusterCount, ITERATIONS);
        rows = BenchData.rows(points);
    }

    @Benchmark
    public Run mixtureLab() {
        return Runner.run(points, settings);
    }

    @Benchmark
    public CentroidClustering<double[], double[]> smile() {
        return KMeans.fit(rows, new Clustering.Options(clusterCount, ITERATIONS, 0, null));
    }
}
