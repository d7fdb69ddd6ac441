package mixturelab.bench;

import java.util.concurrent.TimeUnit;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.engine.EmEngine.Explained;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.settings.Initialization;
import mixturelab.core.gmm.Shape;
import mixturelab.core.engine.Workers;
import org.apache.commons.math3.distribution.MixtureMultivariateNormalDistribution;
import org.apache.commons.math3.distribution.fitting.MultivariateNormalMixtureExpectationMaximization;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One EM iteration (E-step and M-step, full covariances, one thread); the bars: 10 us at n = 150, 5 ms at n = 50,000. Beside
 * it one of Commons Math 3, from the start: a threshold that any gain is below ends its fit after one iteration.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EmIteration {
    private static final Shape SHAPE = new Shape(CovarianceType.FULL, 0, Mixing.FREE);

    /** n x d x K. */
    @Param({"150x2x3", "10000x2x5", "50000x2x5"})
    String size = "";

    private double[][] rows = {};
    private MixtureMultivariateNormalDistribution start =
            BenchData.commonsMath(new Mixture(2, new double[] {1}, new double[2], new double[] {1, 0, 0, 1}));
    private Mixture mixture = new Mixture(1, new double[] {1}, new double[1], new double[] {1});
    private EmEngine engine = EmEngine.on(Points.of(1, new double[1]), 1, SHAPE, Workers.none());

    @Setup
    public void prepare() {
        String[] sizes = size.split("x", -1);
        int d = Integer.parseInt(sizes[1]);
        int componentCount = Integer.parseInt(sizes[2]);
        Points data = BenchData.clusters(Integer.parseInt(sizes[0]), d, componentCount);
        engine = EmEngine.on(data, componentCount, SHAPE, Workers.none());
        rows = BenchData.rows(data);
        mixture = BenchData.start(data, componentCount, Initialization.RANDOM_POINTS);
        start = BenchData.commonsMath(mixture);
    }

    @Benchmark
    public double iteration() {
        Explained explained = (Explained) engine.expect(mixture);
        mixture = explained.maximize();
        return explained.logLikelihood();
    }

    @Benchmark
    public MixtureMultivariateNormalDistribution commonsMath() {
        MultivariateNormalMixtureExpectationMaximization em = new MultivariateNormalMixtureExpectationMaximization(rows);
        em.fit(start, 1, Double.MAX_VALUE);
        return em.getFittedModel();
    }
}
