package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Shape;
import mixturelab.core.kmeans.Assignment;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.kmeans.Seeding;
import mixturelab.core.kmeans.UpdateStep;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine is the textbook, faster: a half step from the same state gives the same numbers. */
class TextbookTest {
    private static final double BOUND = 1e-12;
    private static final ExecutorService HELPER = Executors.newSingleThreadExecutor();

    private static Stream<Workers> oneThreadAndTwo() {
        return Stream.of(Workers.none(), Workers.of(HELPER, 1));
    }

    @AfterAll
    static void close() {
        HELPER.shutdown();
    }

    @ParameterizedTest
    @MethodSource("mixturelab.core.engine.TextbookCase#all")
    void oneHalfStepOfEmIsTheTextbooks(TextbookCase state) {
        Points points = state.points();
        oneThreadAndTwo().forEach(workers -> {
            double[] differences = state.differences(points, workers);
            assertTrue(
                    Arrays.stream(differences).allMatch(difference -> difference <= BOUND),
                    () -> Arrays.toString(differences));
        });
    }

    /**
     * Here two of 80 coordinates are nearly the same one, so the covariances have a condition number of about 1e9: the engine,
     * which multiplies by the inverse of the factor, and the textbook, which solves with the factor, agree in the squared
     * Mahalanobis norms of about 80 only to about 1e9 times the rounding error of 1e-16 times 80.
     */
    @Test
    void onIllConditionedDataTheySpreadAsFarAsTheConditionNumberLets() {
        TextbookCase state = new TextbookCase(3, 600, 80, new Shape(CovarianceType.FULL, 0, Mixing.FREE));
        Random random = new Random(4);
        double[] values = state.points().toArray();
        for (int i = 0; i < state.n(); i++) {
            values[i * 80 + 7] = values[i * 80 + 50] + 1e-4 * random.nextGaussian();
        }

        double[] differences = state.differences(Points.of(80, values), Workers.none());

        assertTrue(
                Arrays.stream(differences).allMatch(difference -> difference <= 1e9 * 1e-16 * 80),
                Arrays.toString(differences));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 80})
    void oneIterationOfKMeansIsTheTextbooks(int d) {
        for (int seed = 0; seed < 5; seed++) {
            Points points = new TextbookCase(seed, 1500, d, new Shape(CovarianceType.FULL, 0, Mixing.FREE)).points();
            Centroids start = Seeding.randomPoints(points, 6, new RandomState(seed));
            Assignment found = AssignmentStep.of(points, start);
            Centroids moved = UpdateStep.of(points, found.assignments(), start, EmptyClusterPolicy.KEEP);
            oneThreadAndTwo().forEach(workers -> {
                KMeansFit fit = LloydEngine.on(points, workers).fit(start, 1, (restart, t, centroids, inertia) -> {});
                assertEquals(found.inertia(), fit.inertias().getFirst(), BOUND * found.inertia());
                Golden.assertClose(moved.toArray(), fit.last().toArray(), BOUND);
                assertArrayEquals(
                        found.assignments().toArray(),
                        LloydEngine.nearest(points, start, workers).toArray());
            });
        }
    }
}
