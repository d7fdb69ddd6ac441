package mixturelab.core.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.random.RandomState;

/** Run settings for tests: the homework's, with what a test changes. */
final class Setup {
    private long start;
    private int k;
    private Algorithm algorithm;
    private CovarianceType type = CovarianceType.FULL;
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

    static Setup em(int k) {
        return new Setup(Algorithm.EM, k);
    }

    /** K-means until it settles. */
    static Setup kmeans(int k) {
        return new Setup(Algorithm.KMEANS, k).tolerance(0).iterations(1000);
    }

    Setup algorithm(Algorithm value) {
        algorithm = value;
        return this;
    }

    Setup start(long value) {
        start = value;
        return this;
    }

    Setup type(CovarianceType value) {
        type = value;
        return this;
    }

    Setup init(Initialization value) {
        init = value;
        return this;
    }

    Setup manual(ManualStart value) {
        manual = Optional.of(value);
        return init(Initialization.MANUAL);
    }

    /** Manual means, one row each; the rest by default. */
    Setup means(double[]... rows) {
        return manual(new ManualStart(rows(rows), Optional.empty(), Optional.empty()));
    }

    /** A manual start in one dimension, equal weights. */
    Setup line(double[] means, double[] variances) {
        return manual(new ManualStart(column(means), Optional.of(column(variances)), Optional.empty()));
    }

    Setup iterations(int value) {
        iterations = value;
        return this;
    }

    Setup tolerance(double value) {
        tolerance = value;
        return this;
    }

    Setup patience(int value) {
        patience = value;
        return this;
    }

    Setup floor(double value) {
        floor = value;
        return this;
    }

    Setup empty(EmptyClusterPolicy value) {
        empty = value;
        return this;
    }

    RunSettings settings() {
        return new RunSettings(
                new DatasetKey("test", 0),
                start,
                k,
                algorithm,
                type,
                init,
                manual,
                iterations,
                tolerance,
                patience,
                floor,
                empty);
    }

    Trace<MixtureFrame> mixtureTrace(Points points) {
        return EmRunner.run(points, settings(), iterations -> false);
    }

    Trace<KMeansFrame> kmeansTrace(Points points) {
        return KMeansRunner.run(points, settings(), iterations -> false);
    }

    Trace<? extends Frame> trace(Points points) {
        return Runner.run(points, settings()).trace();
    }

    static List<List<Double>> rows(double[]... rows) {
        return List.of(rows).stream()
                .map(row -> DoubleStream.of(row).boxed().toList())
                .toList();
    }

    static List<List<Double>> column(double... numbers) {
        return DoubleStream.of(numbers).mapToObj(List::of).toList();
    }

    /** Points on a line. */
    static Points line(double... values) {
        return Points.of(1, values);
    }

    /** n points from K round Gaussians in the plane, whose means spread over +-5. */
    static Points plane(long seed, int n, int k) {
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
