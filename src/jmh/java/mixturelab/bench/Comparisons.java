package mixturelab.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mixturelab.compare.ManyStarts;
import mixturelab.compare.ManyStartsResult;
import mixturelab.compare.StartsSettings;
import mixturelab.compare.Sweep;
import mixturelab.compare.SweepResult;
import mixturelab.compare.SweepSettings;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.engine.Workers;
import mixturelab.jobs.Monitor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a visitor of the comparisons waits for, on all cores; the bars: 1 s, 2 s, 1 s. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Comparisons {
    private static final int HELPERS = Runtime.getRuntime().availableProcessors() - 1;

    /** The caller and a helper for each further core, as the app's pool has them. */
    private static final Workers WORKERS = Workers.of(
            Executors.newFixedThreadPool(
                    Math.max(1, HELPERS), Thread.ofPlatform().daemon().factory()),
            HELPERS);

    private final Dataset overlap = data("overlap");
    private final Dataset optima = data("local-optima");
    private final Dataset many =
            new Dataset("many", BenchData.clusters(10_000, 2, 5), Optional.empty(), List.of());

    /** K = 1 to 8 on 150 points, 20 starts each, five parts held out. */
    @Benchmark
    public SweepResult sweep() {
        return new Sweep(overlap, new SweepSettings(random("overlap"), 1, 8, 20, 5)).carryOut(new Waiting<>(9));
    }

    /** 1,000 starts on 150 points. */
    @Benchmark
    public ManyStartsResult starts() {
        return new ManyStarts(optima, new StartsSettings(random("local-optima"), 1000)).carryOut(new Waiting<>(99));
    }

    /** The first panel of K = 1 to 8 on 10,000 points. */
    @Benchmark
    public SweepResult firstPanel() {
        return new Sweep(many, new SweepSettings(random("overlap"), 1, 8, 1, 5)).carryOut(new Waiting<>(1));
    }

    /** The same, to the last panel. */
    @Benchmark
    public SweepResult allPanels() {
        return new Sweep(many, new SweepSettings(random("overlap"), 1, 8, 1, 5)).carryOut(new Waiting<>(9));
    }

    private static Dataset data(String id) {
        return BenchData.CATALOGUE.create(BenchData.CATALOGUE.entry(id).defaultKey());
    }

    private static RunSettings random(String id) {
        DatasetEntry entry = BenchData.CATALOGUE.entry(id);
        RunSettings usual = RunDefaults.of(entry);
        return new RunSettings(
                usual.data(), 0, 3, usual.algorithm(), usual.covarianceType(), Mixing.FREE, Initialization.RANDOM_POINTS,
                Optional.empty(), 150, 0.001, 2, usual.covarianceFloor(), usual.emptyClusters());
    }

    /** Somebody who leaves after so many reports. */
    private static final class Waiting<P> implements Monitor<List<P>> {
        private final int enough;
        private volatile int reports;

        Waiting(int enough) {
            this.enough = enough;
        }

        @Override
        public void report(List<P> progress) {
            reports++;
        }

        @Override
        public boolean isAbandoned() {
            return reports >= enough;
        }

        @Override
        public Workers workers() {
            return WORKERS.until(this::isAbandoned);
        }
    }
}
