package mixturelab.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mixturelab.core.dataset.Points;
import mixturelab.core.dataset.Rows;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import mixturelab.core.kmeans.Assignments;
import mixturelab.core.engine.LloydEngine;
import mixturelab.core.engine.Workers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The most responsible component of 65,000 digits (K = 10, full covariances, two threads); the bar: 3.0 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MnistLabel {
    private final ExecutorService helper = Executors.newSingleThreadExecutor();
    private final Workers workers = Workers.of(helper, 1);
    private final Rows test = MnistData.test();
    private final Mixture mixture = mixture();

    private Mixture mixture() {
        Points points = MnistData.training();
        int[] clusters = LloydEngine.on(points, workers).best(MnistData.COMPONENTS, 0, 1, 100, (r, i, c, inertia) -> {})
                .assignments()
                .toArray();
        Shape shape = new Shape(CovarianceType.FULL, 1e-6, Mixing.FREE);
        return EmEngine.on(points, MnistData.COMPONENTS, shape, workers)
                .start(Responsibilities.hard(MnistData.COMPONENTS, clusters));
    }

    @TearDown
    public void close() {
        helper.shutdown();
    }

    @Benchmark
    @Fork(1)
    public Assignments vectors() {
        return EmEngine.mostResponsible(test, mixture, workers);
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Dmixturelab.vector=false")
    public Assignments plainJava() {
        return EmEngine.mostResponsible(test, mixture, workers);
    }
}
