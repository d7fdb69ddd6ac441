package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.kmeans.Assignment;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.kmeans.Inertia;
import mixturelab.core.kmeans.Seeding;
import mixturelab.core.kmeans.UpdateStep;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LloydEngineTest {
    private static final LloydEngine.Listener NOBODY = (restart, iteration, centroids, inertia) -> {};

    /** Several chunks of points, the last one not full. */
    private static Points points(int d) {
        Random random = new Random(d);
        double[] values = new double[1500 * d];
        for (int j = 0; j < values.length; j++) {
            values[j] = (j / d % 5 == j % 5 ? 3 : 0) + random.nextGaussian();
        }
        return Points.of(d, values);
    }

    private static KMeansFit fit(Points points, int clusterCount, Workers workers) {
        Centroids start = Seeding.plusPlus(points, clusterCount, new RandomState(0));
        return LloydEngine.on(points, workers).fit(start, 100, NOBODY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 17, 19, 50})
    void everyIterationIsThePureSteps(int d) {
        Points points = points(d);
        KMeansFit fit = fit(points, 6, Workers.none());
        assertTrue(fit.settled());
        for (int t = 0; t < fit.centroids().size(); t++) {
            Centroids centroids = fit.centroids().get(t);
            int[] nearest = nearest(points, centroids);
            Assignment pure = AssignmentStep.of(points, centroids);
            assertArrayEquals(nearest, pure.assignments().toArray());
            double inertia = Inertia.of(points, pure.assignments(), centroids);
            assertEquals(inertia, fit.inertias().get(t), 1e-12 * inertia);
            Centroids moved = UpdateStep.of(points, pure.assignments(), centroids, EmptyClusterPolicy.KEEP);
            Centroids next = fit.centroids().get(Math.min(t + 1, fit.centroids().size() - 1));
            Golden.assertClose(moved.toArray(), next.toArray(), 1e-12);
        }
        assertArrayEquals(nearest(points, fit.last()), fit.assignments().toArray());
        assertEquals(fit.centroids().size(), fit.iterations(), "the last one changed nothing, and counts");
    }

    private static int[] nearest(Points points, Centroids centroids) {
        int[] nearest = new int[points.n()];
        for (int i = 0; i < nearest.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < centroids.count(); k++) {
                double distance = 0;
                for (int a = 0; a < points.d(); a++) {
                    distance += Math.pow(points.get(i, a) - centroids.row(k)[a], 2);
                }
                if (distance < least) {
                    least = distance;
                    nearest[i] = k;
                }
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void tiesGoToTheLowestIndexAndADroppedCentroidGetsNothing(int d) {
        Points points = points(d);
        double[] values = new double[4 * d];
        Arrays.fill(values, 0, d, Double.NaN);
        Arrays.fill(values, 3 * d, 4 * d, 50);
        int[] counts = LloydEngine.nearest(points, new Centroids(d, values), Workers.none())
                .counts();
        assertArrayEquals(new int[] {0, points.n(), 0, 0}, counts);
    }

    @Test
    void anEmptyClusterKeepsItsCentroid() {
        Points points = points(20);
        double[] values = new double[40];
        Arrays.fill(values, 20, 40, 1000);
        Centroids far = new Centroids(20, values);
        KMeansFit fit = LloydEngine.on(points, Workers.none()).fit(far, 100, NOBODY);
        assertArrayEquals(far.row(1), fit.last().row(1));
        assertEquals(0, fit.assignments().counts()[1]);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void theBestOfSeveralStartsWinsTheFirstOnTies(int d) {
        Points points = points(d);
        List<Double> inertias = new ArrayList<>();
        for (long start = 7; start < 12; start++) {
            inertias.add(LloydEngine.on(points, Workers.none())
                    .best(6, start, 1, 100, NOBODY)
                    .inertia());
        }
        int first = inertias.indexOf(inertias.stream().min(Double::compare).orElseThrow());
        assertTrue(inertias.stream().distinct().count() > 1, "starts that differ");
        List<Integer> restarts = new ArrayList<>();

        KMeansFit best = LloydEngine.on(points, Workers.none())
                .best(6, 7, 5, 100, (restart, iteration, centroids, inertia) -> restarts.add(restart));

        assertEquals(LloydEngine.on(points, Workers.none()).best(6, 7 + first, 1, 100, NOBODY), best);
        assertEquals(List.of(0, 1, 2, 3, 4), restarts.stream().distinct().toList());
    }

    @Test
    void theSeedAfterTheLastIsTheFirst() {
        Points points = points(2);
        KMeansFit zero = LloydEngine.on(points, Workers.none()).best(6, 0, 1, 100, NOBODY);
        KMeansFit last = LloydEngine.on(points, Workers.none()).best(6, RandomState.MAX_SEED, 1, 100, NOBODY);
        KMeansFit both = LloydEngine.on(points, Workers.none()).best(6, RandomState.MAX_SEED, 2, 100, NOBODY);
        assertEquals(Math.min(zero.inertia(), last.inertia()), both.inertia());
    }

    @Test
    void theCapEndsIt() {
        Points points = points(20);
        KMeansFit capped = LloydEngine.on(points, Workers.none()).best(6, 0, 1, 2, NOBODY);
        assertFalse(capped.settled());
        assertEquals(2, capped.iterations());
        assertEquals(3, capped.centroids().size());
        assertArrayEquals(
                AssignmentStep.of(points, capped.last()).assignments().toArray(),
                capped.assignments().toArray());
    }

    @Test
    void theResultDoesNotDependOnTheThreads() {
        Points points = points(33);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            KMeansFit alone = fit(points, 6, Workers.none());
            for (int helpers = 1; helpers <= 3; helpers++) {
                assertEquals(alone, fit(points, 6, Workers.of(threads, helpers)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void givenUpWhenNobodyWantsIt(int d) {
        Workers cancelled = Workers.none().until(() -> true);
        assertThrows(CancellationException.class, () -> fit(points(d), 6, cancelled));
    }

    @Test
    void saysWhatToChange() {
        Points points = points(2);
        Centroids start = Seeding.plusPlus(points, 2, new RandomState(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> LloydEngine.on(points, Workers.none()).best(2, 0, 0, 9, NOBODY));
        assertThrows(
                IllegalArgumentException.class,
                () -> LloydEngine.on(points, Workers.none()).fit(start, 0, NOBODY));
        assertThrows(
                IllegalArgumentException.class,
                () -> LloydEngine.on(points(3), Workers.none()).fit(start, 9, NOBODY));
    }
}
