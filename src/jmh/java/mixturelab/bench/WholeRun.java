package mixturelab.bench;

import java.util.concurrent.TimeUnit;
import mixturelab.core.dataset.Points;
import mixturelab.core.run.Run;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.run.Runner;
import org.apache.commons.math3.distribution.MixtureMultivariateNormalDistribution;
import org.apache.commons.math3.distribution.fitting.MultivariateNormalMixtureExpectationMaximization;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.settings.Initialization;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Whole homework runs per second on one core, frames kept; the bar: 2,500. Beside it Commons Math 3 from the same start on
 * the same points until the same gain of the mean log-likelihood (once, not twice in succession; it keeps no frames).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class WholeRun {
    private final Points points = BenchData.homework();
    private final RunSettings settings = BenchData.homeworkSettings();
    private final Mixture start = BenchData.start(points, 3, Initialization.BLOCKS);
    private final double[][] rows = BenchData.rows(points);

    @Benchmark
    public Run mixtureLab() {
        return Runner.run(points, settings);
    }

    @Benchmark
    public MixtureMultivariateNormalDistribution commonsMath() {
        MultivariateNormalMixtureExpectationMaximization em = new MultivariateNormalMixtureExpectationMaximization(rows);
        em.fit(BenchData.commonsMath(start), 150, 1e-3 / points.n());
        return em.getFittedModel();
    }
}
