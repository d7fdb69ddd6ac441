package mixturelab.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Expectation;
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
import org.junit.jupiter.api.Test;

/** Holds the data sets to what their lines "what to notice" promise, with the plain half steps. */
class NoticeTest {
    private static final double FLOOR = 1e-6;
    private static final Shape FULL = shape(CovarianceType.FULL);

    @Test
    void fourCornersHaveTwoStableAnswersAndBlocksBeginWithTheWorse() {
        Points corners = dataset("four-corners").points();
        assertEquals(
                4, kMeans(corners, new Centroids(2, blocks(corners, 2).means())).inertia());
        assertEquals(
                1,
                kMeans(corners, new Centroids(2, new double[] {-1, -0.5, 1, 0.5}))
                        .inertia());
    }

    @Test
    void theSaddleHoldsTheRunFromBlocksAndLetsGoBeforeThreeHundredIterations() {
        Points points = dataset("saddle").points();
        Mixture start = blocks(points, 2);
        double early = em(points, start, 4).logLikelihood();
        assertEquals(-508.5, early, 0.1);
        assertEquals(early, em(points, start, 3).logLikelihood(), 1e-3);
        assertEquals(early, em(points, start, 150).logLikelihood(), 0.1, "the default 150 iterations don't leave it");
        assertEquals(-415.80, em(points, start, 300).logLikelihood(), 0.01);
    }

    /** Experiment X3's start: the same saddle, left only after hundreds of iterations. */
    @Test
    void theSaddleHoldsTwoNearlyEqualMeans() {
        Points points = dataset("saddle").points();
        Mixture start = new Mixture(1, new double[] {0.5, 0.5}, new double[] {0, 0.1}, new double[] {9, 9});
        double early = em(points, start, 2).logLikelihood();
        assertEquals(early, em(points, start, 3).logLikelihood(), 1e-3);
        assertEquals(early, em(points, start, 400).logLikelihood(), 0.1);
        assertEquals(-415.80, em(points, start, 700).logLikelihood(), 0.01);
    }

    @Test
    void kMeansCutsUnequalSpreadsWrongAndTheMixtureDoesNot() {
        Dataset dataset = dataset("unequal-spreads");
        Points points = dataset.points();
        Mixture start = blocks(points, 3);
        int[] clusters =
                kMeans(points, new Centroids(2, start.means())).assignments().toArray();
        assertEquals(19, errors(dataset, clusters, 3));
        assertEquals(2, errors(dataset, em(points, start, 40).responsibilities().mostResponsible(), 3));
    }

    @Test
    void kMeansCutsTheRingsAndAMixtureCanNestThem() {
        Dataset rings = dataset("rings");
        int[] clusters = kMeans(
                        rings.points(),
                        new Centroids(2, blocks(rings.points(), 2).means()))
                .assignments()
                .toArray();
        assertTrue(errors(rings, clusters, 2) > 80);

        double[] covariances = {1, 0, 0, 1, 20, 0, 0, 20};
        Mixture nested = new Mixture(2, new double[] {0.5, 0.5}, new double[4], covariances);
        assertEquals(
                2,
                errors(rings, em(rings.points(), nested, 20).responsibilities().mostResponsible(), 2));
    }

    @Test
    void blocksOfThreePointsLeaveTheFirstComponentNothingButTheFloor() {
        assertEquals(FLOOR, blocks(dataset("three-points").points(), 2).covariance(0)[0], 1e-12);
    }

    @Test
    void kMeansCutsTheLargeClusterOfUnequalSizesAndTheMixtureFindsTheSmallOne() {
        Dataset dataset = dataset("unequal-sizes");
        assertEquals(30, errors(dataset, kMeansFromBlocks(dataset.points(), 2), 2));
        assertEquals(3, errors(dataset, emFromBlocks(dataset.points(), 2), 2));
    }

    @Test
    void aStretchedAxisDecidesForKMeansUntilItIsStandardized() {
        Dataset dataset = dataset("stretched-axis");
        assertEquals(99, errors(dataset, kMeansFromBlocks(dataset.points(), 2), 2));
        assertEquals(0, errors(dataset, emFromBlocks(dataset.points(), 2), 2));
        assertEquals(0, errors(dataset, kMeansFromBlocks(Standardization.apply(dataset.points()), 2), 2));
    }

    @Test
    void kMeansPushesTwoNormalsApartAndEmBringsThemBack() {
        Points points = dataset("two-normals").points();
        Assignment apart = kMeans(points, new Centroids(1, new double[] {-1, 1}));
        Responsibilities shares = Responsibilities.hard(2, apart.assignments().toArray());
        Mixture mixture = MaximizationStep.of(points, shares, FULL);
        assertArrayEquals(new double[] {-1.13, 1.17}, mixture.means(), 0.006);
        mixture = fit(points, mixture, FULL, 16);
        assertArrayEquals(new double[] {-0.99, 1.03}, mixture.means(), 0.006);
    }

    @Test
    void oneOutlierTakesAComponentForItself() {
        Points points = dataset("outlier").points();
        Mixture two = mixtureFromBlocks(points, 2, 100);
        assertEquals(1.0 / 121, two.weights()[1], 1e-9);
        assertArrayEquals(new double[] {FLOOR, 0, 0, FLOOR}, two.covariance(1), 1e-12);
        assertArrayEquals(new double[] {0, 30}, two.mean(1), 1e-9);
        double[] three = mixtureFromBlocks(points, 3, 100).weights();
        Arrays.sort(three);
        assertArrayEquals(new double[] {1.0 / 121, 0.496, 0.496}, three, 0.001);
    }

    @Test
    void farFromZeroTheOnePassVarianceIsNegativeAndTheFitIsThatNearZero() {
        Points far = dataset("far-from-zero").points();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < far.n(); i++) {
            sum += far.get(i, 1);
            squares += far.get(i, 1) * far.get(i, 1);
        }
        double mean = sum / far.n();
        assertTrue(squares / far.n() - mean * mean < 0);
        Points near =
                Points.of(2, Arrays.stream(far.toArray()).map(x -> x - 1e8).toArray());
        assertEquals(
                em(near, blocks(near, 2), 30).logLikelihood(),
                em(far, blocks(far, 2), 30).logLikelihood(),
                1e-4);
    }

    @Test
    void onlyFullCovariancesTurnWithTheCross() {
        Dataset cross = dataset("cross");
        assertEquals(18, errors(cross, emFromBlocks(cross.points(), 2), 2));
        assertTrue(errors(cross, kMeansFromBlocks(cross.points(), 2), 2) > 80);
        for (CovarianceType type : List.of(CovarianceType.TIED, CovarianceType.DIAGONAL, CovarianceType.SPHERICAL)) {
            Mixture mixture = fit(cross.points(), blocks(cross.points(), 2), shape(type), 60);
            int[] clusters = ExpectationStep.of(cross.points(), mixture)
                    .responsibilities()
                    .mostResponsible();
            assertTrue(errors(cross, clusters, 2) > 80, type.name());
        }
    }

    @Test
    void oldFaithfulHasItsKnownMomentsAndTwoKinds() {
        Dataset geyser = dataset("old-faithful");
        Mixture one = blocks(geyser.points(), 1);
        // R: colMeans(faithful)
        assertArrayEquals(new double[] {3.487783, 70.89706}, one.means(), 5e-6);
        assertArrayEquals(new double[] {2.036, 54.479, 4.290, 79.968}, sortedMeans(geyser.points()), 0.001);
        assertEquals(List.of("eruption (min)", "waiting (min)"), geyser.axes());
    }

    @Test
    void theLikeliestFitOfTheIrisesIsNotTheTrueOne() {
        Dataset iris = dataset("iris");
        Points points = iris.points();
        int[] clusters = kMeansFromBlocks(points, 3);
        Mixture nearTruth = MaximizationStep.of(points, Responsibilities.hard(3, clusters), FULL);
        Expectation nearTruthFit = em(points, nearTruth, 60);
        Expectation likelier = em(points, blocks(points, 3), 60);
        assertTrue(errors(iris, nearTruthFit.responsibilities().mostResponsible(), 3) <= 5);
        assertEquals(29, errors(iris, likelier.responsibilities().mostResponsible(), 3));
        assertTrue(likelier.logLikelihood() > nearTruthFit.logLikelihood() + 1);
    }

    private static double[] sortedMeans(Points points) {
        Mixture mixture = mixtureFromBlocks(points, 2, 60);
        boolean swap = mixture.mean(0)[0] > mixture.mean(1)[0];
        return DoubleStream.concat(
                        DoubleStream.of(mixture.mean(swap ? 1 : 0)), DoubleStream.of(mixture.mean(swap ? 0 : 1)))
                .toArray();
    }

    private static Mixture mixtureFromBlocks(Points points, int k, int iterations) {
        return fit(points, blocks(points, k), FULL, iterations);
    }

    private static int[] kMeansFromBlocks(Points points, int k) {
        return kMeans(points, new Centroids(points.d(), blocks(points, k).means()))
                .assignments()
                .toArray();
    }

    private static int[] emFromBlocks(Points points, int k) {
        return em(points, blocks(points, k), 100).responsibilities().mostResponsible();
    }

    private static Dataset dataset(String id) {
        return new DatasetCatalogue(Optional::empty).create(new DatasetKey(id, 0));
    }

    private static Mixture blocks(Points points, int k) {
        int size = points.n() / k;
        int[] rows = IntStream.range(0, points.n())
                .map(i -> Math.min(i / size, k - 1))
                .toArray();
        return MaximizationStep.of(points, Responsibilities.hard(k, rows), FULL);
    }

    private static Expectation em(Points points, Mixture start, int iterations) {
        return ExpectationStep.of(points, fit(points, start, FULL, iterations));
    }

    private static Mixture fit(Points points, Mixture start, Shape shape, int iterations) {
        Mixture mixture = start;
        for (int iteration = 0; iteration < iterations; iteration++) {
            Responsibilities shares = ExpectationStep.of(points, mixture).responsibilities();
            mixture = MaximizationStep.of(points, shares, shape, mixture);
        }
        return mixture;
    }

    private static Shape shape(CovarianceType type) {
        return new Shape(type, FLOOR, Mixing.FREE);
    }

    private static Assignment kMeans(Points points, Centroids start) {
        Centroids centroids = start;
        for (int iteration = 0; iteration < 50; iteration++) {
            var assignments = AssignmentStep.of(points, centroids).assignments();
            centroids = UpdateStep.of(points, assignments, centroids, EmptyClusterPolicy.KEEP);
        }
        return AssignmentStep.of(points, centroids);
    }

    /** Points outside the majority of their cluster. */
    private static int errors(Dataset dataset, int[] clusters, int k) {
        int[][] counts = new int[k][k];
        List<Integer> labels = dataset.labels().orElseThrow();
        for (int i = 0; i < clusters.length; i++) {
            counts[clusters[i]][labels.get(i)]++;
        }
        int right = Arrays.stream(counts)
                .mapToInt(row -> Arrays.stream(row).max().orElseThrow())
                .sum();
        return clusters.length - right;
    }
}
