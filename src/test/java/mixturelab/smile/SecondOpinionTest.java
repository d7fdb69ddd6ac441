package mixturelab.smile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.ExpectationStep;
import mixturelab.core.gmm.MaximizationStep;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import mixturelab.core.kmeans.Assignment;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.kmeans.UpdateStep;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smile.clustering.CentroidClustering;
import smile.clustering.Clustering;
import smile.clustering.KMeans;
import smile.linalg.UPLO;
import smile.math.MathEx;
import smile.stat.distribution.ExponentialFamilyMixture;
import smile.stat.distribution.GaussianDistribution;
import smile.stat.distribution.Mixture.Component;
import smile.stat.distribution.MultivariateExponentialFamilyMixture;
import smile.stat.distribution.MultivariateGaussianDistribution;
import smile.stat.distribution.MultivariateMixture;
import smile.tensor.DenseMatrix;

/** Our steps beside Smile's, where Smile's are sound: K-means, and one EM step in one and in two dimensions. */
class SecondOpinionTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6})
    void whatSmilesKMeansSettlesAtOursLeavesAlone(int clusterCount) {
        Points points = Golden.blobs("blobs-20.csv");
        double[][] rows = IntStream.range(0, points.n()).mapToObj(points::row).toArray(double[][]::new);
        MathEx.setSeed(clusterCount);
        CentroidClustering<double[], double[]> smile =
                KMeans.lloyd(rows, new Clustering.Options(clusterCount, 1000, 0, null));
        Centroids centroids = new Centroids(
                2, Stream.of(smile.centers()).flatMapToDouble(Arrays::stream).toArray());

        Assignment ours = AssignmentStep.of(points, centroids);

        assertArrayEquals(smile.group(), ours.assignments().toArray());
        assertArrayEquals(
                centroids.toArray(),
                UpdateStep.of(points, ours.assignments(), centroids, EmptyClusterPolicy.KEEP)
                        .toArray(),
                1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void oneEmStepInOneDimensionIsSmiles(int seed) {
        RandomState random = new RandomState(seed);
        double[] x = IntStream.range(0, 200)
                .mapToDouble(i -> random.normal(i % 3 * 3.0, 1 + i % 3 * 0.3))
                .toArray();
        Component[] start = {
            new Component(0.5, new GaussianDistribution(-1, 1)),
            new Component(0.3, new GaussianDistribution(3, 2)),
            new Component(0.2, new GaussianDistribution(8, 1.5))
        };
        Mixture ourStart =
                new Mixture(1, new double[] {0.5, 0.3, 0.2}, new double[] {-1, 3, 8}, new double[] {1, 4, 2.25});
        Points points = Points.of(1, x);

        Component[] smile = ExponentialFamilyMixture.fit(x, start, 0, 1, 0).components;
        Responsibilities responsibilities = ExpectationStep.of(points, ourStart).responsibilities();
        Mixture ours = MaximizationStep.of(points, responsibilities, new Shape(CovarianceType.FULL, 0, Mixing.FREE));

        for (int k = 0; k < 3; k++) {
            GaussianDistribution theirs = (GaussianDistribution) smile[k].distribution();
            assertEquals(smile[k].priori(), ours.weight(k), 1e-9, "weight " + k);
            assertEquals(theirs.mean(), ours.mean(k)[0], 1e-9, "mean " + k);
            assertEquals(theirs.variance(), ours.covariance(k)[0], 1e-9, "variance " + k);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void oneEmStepInThePlaneIsSmiles(int seed) {
        assertTrue(OpenBlas.isAvailable());
        RandomState random = new RandomState(seed);
        double[][] rows = IntStream.range(0, 200)
                .mapToObj(i -> new double[] {random.normal(i % 2 * 3.0, 1), random.normal(i % 2, 1 + i % 2)})
                .toArray(double[][]::new);
        double[][] means = {{-1, 0}, {4, 1}};
        double[][][] covariances = {{{1, 0.3}, {0.3, 2}}, {{3, -1}, {-1, 1.5}}};
        MultivariateMixture.Component[] start = IntStream.range(0, 2)
                .mapToObj(k -> new MultivariateMixture.Component(
                        0.4 + 0.2 * k,
                        new MultivariateGaussianDistribution(
                                means[k], DenseMatrix.of(covariances[k]).withUplo(UPLO.LOWER))))
                .toArray(MultivariateMixture.Component[]::new);
        Mixture ourStart = new Mixture(2, new double[] {0.4, 0.6}, flat(means), flat(flat(covariances)));
        Points points = Points.ofRows(rows);

        MultivariateMixture.Component[] smile =
                MultivariateExponentialFamilyMixture.fit(rows, start, 0, 1, 0).components;
        Responsibilities responsibilities = ExpectationStep.of(points, ourStart).responsibilities();
        Mixture ours = MaximizationStep.of(points, responsibilities, new Shape(CovarianceType.FULL, 0, Mixing.FREE));

        for (int k = 0; k < 2; k++) {
            var theirs = (MultivariateGaussianDistribution) smile[k].distribution();
            assertEquals(smile[k].priori(), ours.weight(k), 1e-9, "weight " + k);
            assertArrayEquals(theirs.mean(), ours.mean(k), 1e-9, "mean " + k);
            for (int j = 0; j < 4; j++) {
                // Smile's M-step makes every variance larger by this factor, so that it never is 0.
                double inflated = j % 3 == 0 ? 1 + 1e-5 : 1;
                assertEquals(theirs.cov().get(j / 2, j % 2), inflated * ours.covariance(k)[j], 1e-9, "covariance " + k);
            }
        }
    }

    private static double[] flat(double[][] rows) {
        return Stream.of(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[][] flat(double[][][] matrices) {
        return Stream.of(matrices).flatMap(Arrays::stream).toArray(double[][]::new);
    }

    @Test
    void agreementIsOneForTheSameGroupsUnderOtherNamesAndLowForOthers() {
        int[] truth = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        assertEquals(1, Agreement.adjustedRandIndex(truth, new int[] {2, 2, 2, 0, 0, 0, 1, 1, 1}), 1e-12);
        // every pair together in one grouping is apart in the other: (0 - 4/6) / (2 - 4/6)
        assertEquals(-0.5, Agreement.adjustedRandIndex(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}), 1e-12);
    }
}
