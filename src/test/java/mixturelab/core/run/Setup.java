package mixturelab.core.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.random.RandomState;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.ManualStart;
import mixturelab.core.settings.RunSettings;

/** Run settings for tests: the homework's, with what a test changes. */
public final class Setup {
    private long start;
    private int k;
    private Algorithm algorithm;
    private CovarianceType type = CovarianceType.FULL;
    private Mixing mixing = Mixing.FREE;
    private Initialization init = Initialization.BLOCKS;
    private Optional<ManualStart> manual = Optional.empty();
    private int iterations = 150;
    private double tolerance = 0.001;
    private int patience = 2;
    private double floor;
    private EmptyClusterPolicy empty = EmptyClusterPolicy.KEEP;

    private Setup(Algorithm algorithm, int k) {
        this.algorithm = algorithm;
        this.k = k;
    }

    public static Setup em(int k) {
        return new Setup(Algorithm.EM, k);
    }

    /** K-means until it settles. */
    public static Setup kmeans(int k) {
        return new Setup(Algorithm.KMEANS, k).tolerance(0).iterations(1000);
    }

    public Setup algorithm(Algorithm value) {
        algorithm = value;
        return this;
    }

    public Setup start(long value) {
        start = value;
        return this;
    }

    public Setup type(CovarianceType value) {
        type = value;
        return this;
    }

    public Setup mixing(Mixing value) {
        mixing = value;
        return this;
    }

    public Setup init(Initialization value) {
        init = value;
        return this;
    }

    public Setup manual(ManualStart value) {
        manual = Optional.of(value);
        return init(Initialization.MANUAL);
    }

    /** Manual means, one row each; the rest by default. */
    public Setup means(double[]... rows) {
        return manual(new ManualStart(rows(rows), Optional.empty(), Optional.empty()));
    }

    /** A manual start in one dimension, equal weights. */
    public Setup line(double[] means, double[] variances) {
        return manual(new ManualStart(column(means), Optional.of(column(variances)), Optional.empty()));
    }

    public Setup iterations(int value) {
        iterations = value;
        return this;
    }

    public Setup tolerance(double value) {
        tolerance = value;
        return this;
    }

    public Setup patience(int value) {
        patience = value;
        return this;
    }

    public Setup floor(double value) {
        floor = value;
        return this;
    }

    public Setup empty(EmptyClusterPolicy value) {
        empty = value;
        return this;
    }

    public RunSettings settings() {
        return new RunSettings(
                new DatasetKey("test", 0),
                start,
                k,
                algorithm,
                type,
                mixing,
                init,
                manual,
                iterations,
                tolerance,
                patience,
                floor,
                empty);
    }

    public Trace<MixtureFrame> mixtureTrace(Points points) {
        return EmRunner.run(points, settings(), iterations -> false);
    }

    public Trace<KMeansFrame> kmeansTrace(Points points) {
        return KMeansRunner.run(points, settings(), iterations -> false);
    }

    public Trace<? extends Frame> trace(Points points) {
        return Runner.run(points, settings()).trace();
    }

    public static List<List<Double>> rows(double[]... rows) {
        return List.of(rows).stream()
                .map(row -> DoubleStream.of(row).boxed().toList())
                .toList();
    }

    public static List<List<Double>> column(double... numbers) {
        return DoubleStream.of(numbers).mapToObj(List::of).toList();
    }

    /** Points on a line. */
    public static Points line(double... values) {
        return Points.of(1, values);
    }

    /** n points from K round Gaussians in the plane, whose means spread over +-5. */
    public static Points plane(long seed, int n, int k) {
        RandomState random = new RandomState(seed);
        double[] means = IntStream.range(0, 2 * k)
                .mapToDouble(j -> random.uniform(-5, 5))
                .toArray();
        double[] values = IntStream.range(0, 2 * n)
                .mapToDouble(j -> means[j / 2 % k * 2 + j % 2] + random.normal())
                .toArray();
        return Points.of(2, values);
    }
}
