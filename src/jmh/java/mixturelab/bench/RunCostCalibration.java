package mixturelab.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
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

/**
 * Where the constants of {@code jobs.RunCost} come from: 20 iterations that never converge. Divide by 20 n K for the time
 * of one point and one component.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RunCostCalibration {
    @Param({"em", "kmeans"})
    String algorithm = "";

    @Param({"full", "spherical"})
    String covariance = "";

    /** n x d x K. */
    @Param({"20000x1x3", "20000x1x12", "20000x2x3", "20000x2x12"})
    String size = "";

    private Points points = BenchData.homework();
    private RunSettings settings = BenchData.homeworkSettings();

    @Setup
    public void prepare() {
        String[] sizes = size.split("x", -1);
        int componentCount = Integer.parseInt(sizes[2]);
        points = BenchData.clusters(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), componentCount);
        settings = new RunSettings(
                settings.data(),
                0,
                componentCount,
                algorithm.equals("em") ? Algorithm.EM : Algorithm.KMEANS,
                covariance.equals("full") ? CovarianceType.FULL : CovarianceType.SPHERICAL,
                Mixing.FREE,
                Initialization.RANDOM_POINTS,
                Optional.empty(),
                20,
                0,
                1,
                0,
                settings.emptyClusters());
    }

    @Benchmark
    public Run run() {
        return Runner.run(points, settings);
    }
}
