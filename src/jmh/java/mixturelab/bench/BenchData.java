package mixturelab.bench;

import mixturelab.core.gmm.Mixing;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.random.RandomState;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
import mixturelab.core.run.Initializer;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.MixtureMultivariateNormalDistribution;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.util.Pair;

/** The points and settings that the benchmarks share. */
final class BenchData {
    static final DatasetCatalogue CATALOGUE = new DatasetCatalogue(Optional::empty);

    private BenchData() {}

    /** n points around K centers on a grid, close enough that they overlap. */
    static Points clusters(int n, int d, int componentCount) {
        RandomState random = new RandomState(1);
        double[] values = new double[n * d];
        for (int i = 0; i < n; i++) {
            int k = i % componentCount;
            for (int a = 0; a < d; a++) {
                double center = a == 0 ? 3 * (k % 3) : 3 * (k / 3);
                values[i * d + a] = random.normal(center, 1 + 0.2 * k);
            }
        }
        return Points.of(d, values);
    }

    /** Points as Commons Math and Smile want them. */
    static double[][] rows(Points points) {
        return IntStream.range(0, points.n()).mapToObj(points::row).toArray(double[][]::new);
    }

    /** The homework's 2-D run: 150 blobs, K = 3, 34 iterations. */
    static Points homework() {
        return CATALOGUE.create(homeworkSettings().data()).points();
    }

    static RunSettings homeworkSettings() {
        return RunDefaults.of(CATALOGUE.entry("blobs"));
    }

    static RunSettings kmeansSettings(int componentCount, int iterations) {
        RunSettings em = homeworkSettings();
        return new RunSettings(
                em.data(), 0, componentCount, Algorithm.KMEANS, em.covarianceType(), Mixing.FREE, Initialization.KMEANS_PLUS_PLUS,
                Optional.empty(), iterations, 0, 1, 0, em.emptyClusters());
    }

    /** The mixture that a run with K components starts from. */
    static Mixture start(Points points, int componentCount, Initialization initialization) {
        RunSettings homework = homeworkSettings();
        return Initializer.mixture(
                points,
                new RunSettings(
                        homework.data(), 0, componentCount, homework.algorithm(), homework.covarianceType(), Mixing.FREE,
                        initialization, Optional.empty(), 150, 0.001, 2, 0, homework.emptyClusters()));
    }

    /** The same for Commons Math. */
    static MixtureMultivariateNormalDistribution commonsMath(Mixture mixture) {
        List<Pair<Double, MultivariateNormalDistribution>> components = IntStream.range(0, mixture.componentCount())
                .mapToObj(k -> new Pair<>(
                        mixture.weight(k), new MultivariateNormalDistribution(mixture.mean(k), square(mixture, k))))
                .toList();
        return new MixtureMultivariateNormalDistribution(components);
    }

    private static double[][] square(Mixture mixture, int k) {
        double[] flat = mixture.covariance(k);
        int d = mixture.d();
        return IntStream.range(0, d)
                .mapToObj(a -> Arrays.copyOfRange(flat, a * d, (a + 1) * d))
                .toArray(double[][]::new);
    }
}
