package mixturelab.core.run;

import static mixturelab.core.settings.Initialization.BLOCKS;
import static mixturelab.core.settings.Initialization.KMEANS;
import static mixturelab.core.settings.Initialization.KMEANS_PLUS_PLUS;
import static mixturelab.core.settings.Initialization.RANDOM_PARTITION;
import static mixturelab.core.settings.Initialization.RANDOM_POINTS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.ExpectationStep;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.random.RandomState;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.ManualStart;
import mixturelab.core.settings.RunSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {
    private static final double EXACT = 1e-12;
    /** Seven points, so that blocks of two leave one over. */
    private static final Points SEVEN = Setup.line(0, 2, 10, 14, 20, 21, 25);

    @Test
    void blocksAreRowsInOrderAndTheLastTakesTheRest() {
        Mixture mixture = Initializer.mixture(SEVEN, Setup.em(3).settings());

        assertArrayEquals(new double[] {2 / 7.0, 2 / 7.0, 3 / 7.0}, mixture.weights(), EXACT);
        assertArrayEquals(new double[] {1, 12, 22}, mixture.means(), EXACT);
        assertArrayEquals(new double[] {1, 4, 14 / 3.0}, mixture.covariances(), EXACT);
    }

    @Test
    void theInitialMStepAddsTheFloor() {
        Mixture mixture = Initializer.mixture(SEVEN, Setup.em(3).floor(0.5).settings());

        assertArrayEquals(new double[] {1.5, 4.5, 14 / 3.0 + 0.5}, mixture.covariances(), EXACT);
    }

    @Test
    void aRandomPartitionIsBlocksOfPermutedRows() {
        int[] rows = new RandomState(11).permutation(7);
        double[] permuted =
                Arrays.stream(rows).mapToDouble(row -> SEVEN.get(row, 0)).toArray();

        Mixture expected = Initializer.mixture(Setup.line(permuted), Setup.em(3).settings());
        Mixture actual = Initializer.mixture(
                SEVEN, Setup.em(3).init(RANDOM_PARTITION).start(11).settings());

        Golden.assertClose(expected.weights(), actual.weights(), EXACT);
        Golden.assertClose(expected.means(), actual.means(), EXACT);
        Golden.assertClose(expected.covariances(), actual.covariances(), EXACT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Initialization.class,
            names = {"RANDOM_POINTS", "KMEANS_PLUS_PLUS"})
    void seededRowsStartWithEqualWeightsAndTheCovarianceOfAllTheData(Initialization init) {
        Setup setup = Setup.em(2).init(init).start(5).floor(0.25);

        Mixture mixture = Initializer.mixture(SEVEN, setup.settings());

        Mixture all = Initializer.mixture(SEVEN, Setup.em(1).floor(0.25).settings());
        assertArrayEquals(new double[] {0.5, 0.5}, mixture.weights());
        assertArrayEquals(Initializer.centroids(SEVEN, setup.settings()).toArray(), mixture.means());
        assertArrayEquals(all.covariance(0), mixture.covariance(0));
        assertArrayEquals(all.covariance(0), mixture.covariance(1));
    }

    @Test
    void theCovarianceOfAllTheDataHasTheShapeOfTheType() {
        Points points = Points.ofRows(new double[][] {{0, 0}, {4, 2}, {2, 4}});
        Setup setup = Setup.em(2).init(RANDOM_POINTS);

        assertArrayEquals(
                new double[] {8 / 3.0, 4 / 3.0, 4 / 3.0, 8 / 3.0},
                Initializer.mixture(points, setup.settings()).covariance(1),
                EXACT);
        assertArrayEquals(
                new double[] {8 / 3.0, 0, 0, 8 / 3.0},
                Initializer.mixture(points, setup.type(CovarianceType.DIAGONAL).settings())
                        .covariance(1),
                EXACT);
    }

    @Test
    void kmeansStartsFromConvergedAssignments() {
        Points points = Setup.line(0, 1, 10, 11, 20, 21);
        Setup setup = Setup.em(3).init(KMEANS);

        double[] means = Initializer.mixture(points, setup.settings()).means();

        Arrays.sort(means);
        assertArrayEquals(new double[] {0.5, 10.5, 20.5}, means, EXACT);
        Trace<KMeansFrame> settled = Setup.kmeans(3).init(KMEANS).kmeansTrace(points);
        assertEquals(settled.initial().centroids(), settled.last().centroids());
        assertEquals(
                Setup.kmeans(3)
                        .init(KMEANS_PLUS_PLUS)
                        .kmeansTrace(points)
                        .last()
                        .centroids(),
                settled.initial().centroids());
    }

    @Test
    void kmeansTakesTheMeansOfTheBlocks() {
        assertArrayEquals(
                new double[] {1, 12, 22},
                Initializer.centroids(SEVEN, Setup.kmeans(3).settings()).toArray(),
                EXACT);
    }

    @Test
    void manualStartsFromTheGivenNumbers() {
        Points points = Points.ofRows(new double[][] {{0, 0}, {4, 2}, {2, 4}});
        ManualStart start = new ManualStart(
                Setup.rows(new double[] {0, 1}, new double[] {2, 3}),
                Optional.of(Setup.rows(new double[] {4}, new double[] {2, 0.5, 0.5, 3})),
                Optional.of(List.of(0.25, 0.75)));

        Mixture mixture =
                Initializer.mixture(points, Setup.em(2).manual(start).floor(7).settings());

        assertEquals(
                new Mixture(2, new double[] {0.25, 0.75}, new double[] {0, 1, 2, 3}, new double[] {
                    4, 0, 0, 4, 2, 0.5, 0.5, 3
                }),
                mixture);
    }

    @Test
    void manualCovariancesDefaultToTheDatasAndWeightsToEqual() {
        Mixture mixture = Initializer.mixture(
                SEVEN, Setup.em(2).means(new double[] {1}, new double[] {3}).settings());

        double variance = Initializer.mixture(SEVEN, Setup.em(1).settings()).covariance(0)[0];
        assertEquals(
                new Mixture(1, new double[] {0.5, 0.5}, new double[] {1, 3}, new double[] {variance, variance}),
                mixture);
    }

    @Test
    void weightsThatSumToNearlyOneAreTakenTheRestOfTheWay() {
        ManualStart start = new ManualStart(
                Setup.column(1, 2), Optional.empty(), Optional.of(List.of(0.3333333, 0.6666667 + 5e-7)));

        double[] weights =
                Initializer.mixture(SEVEN, Setup.em(2).manual(start).settings()).weights();

        assertEquals(1, weights[0] + weights[1], 1e-15);
    }

    @ParameterizedTest
    @EnumSource(value = Initialization.class, names = "MANUAL", mode = EnumSource.Mode.EXCLUDE)
    void everyInitializationGivesAValidStartForEverySeed(Initialization init) {
        for (long seed = 0; seed < 50; seed++) {
            Points points = Setup.plane(seed, 40, 3);
            for (CovarianceType type : CovarianceType.values()) {
                RunSettings settings =
                        Setup.em(3).init(init).start(seed).type(type).settings();

                Mixture mixture = Initializer.mixture(points, settings);

                assertEquals(1, Arrays.stream(mixture.weights()).sum(), EXACT);
                assertTrue(Double.isFinite(ExpectationStep.of(points, mixture).logLikelihood()));
                assertEquals(mixture, Initializer.mixture(points, settings));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Initialization.class,
            names = {"BLOCKS", "MANUAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void anotherSeedGivesAnotherStart(Initialization init) {
        Points points = Setup.plane(1, 40, 3);
        Setup setup = Setup.em(3).init(init);

        assertNotEquals(
                Initializer.mixture(points, setup.start(1).settings()),
                Initializer.mixture(points, setup.start(2).settings()));
        assertEquals(BLOCKS, Setup.em(3).settings().initialization());
    }
}
