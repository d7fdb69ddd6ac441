package mixturelab.core.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.ExpectationStep;
import mixturelab.core.gmm.MaximizationStep;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.kmeans.Assignment;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.kmeans.UpdateStep;
import org.junit.jupiter.api.Test;

/** Holds the data sets to what their lines "what to notice" promise, with the plain half steps. */
class NoticeTest {
    private static final double FLOOR = 1e-6;

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
        assertEquals(2, errors(dataset, likeliest(em(points, start, 40).responsibilities()), 3));
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
        assertEquals(2, errors(rings, likeliest(em(rings.points(), nested, 20).responsibilities()), 2));
    }

    @Test
    void blocksOfThreePointsLeaveTheFirstComponentNothingButTheFloor() {
        assertEquals(FLOOR, blocks(dataset("three-points").points(), 2).covariance(0)[0], 1e-12);
    }

    private static Dataset dataset(String id) {
        return new DatasetCatalogue(Optional::empty).create(new DatasetKey(id, 0));
    }

    private static Mixture blocks(Points points, int k) {
        int size = points.n() / k;
        int[] rows = IntStream.range(0, points.n())
                .map(i -> Math.min(i / size, k - 1))
                .toArray();
        return MaximizationStep.apply(points, Responsibilities.hard(k, rows), CovarianceType.FULL, FLOOR);
    }

    private static Expectation em(Points points, Mixture start, int iterations) {
        Mixture mixture = start;
        for (int iteration = 0; iteration < iterations; iteration++) {
            Responsibilities shares = ExpectationStep.apply(points, mixture).responsibilities();
            mixture = MaximizationStep.apply(points, shares, CovarianceType.FULL, FLOOR, mixture);
        }
        return ExpectationStep.apply(points, mixture);
    }

    private static Assignment kMeans(Points points, Centroids start) {
        Centroids centroids = start;
        for (int iteration = 0; iteration < 50; iteration++) {
            var assignments = AssignmentStep.apply(points, centroids).assignments();
            centroids = UpdateStep.apply(points, assignments, centroids, EmptyClusterPolicy.KEEP);
        }
        return AssignmentStep.apply(points, centroids);
    }

    private static int[] likeliest(Responsibilities responsibilities) {
        return IntStream.range(0, responsibilities.n())
                .map(i -> IntStream.range(0, responsibilities.componentCount())
                        .reduce(0, (a, b) -> responsibilities.get(i, b) > responsibilities.get(i, a) ? b : a))
                .toArray();
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
