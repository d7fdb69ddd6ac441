package mixturelab.core.kmeans;

import static mixturelab.core.kmeans.EmptyClusterPolicy.DROP;
import static mixturelab.core.kmeans.EmptyClusterPolicy.KEEP;
import static mixturelab.core.kmeans.EmptyClusterPolicy.RESEED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mixturelab.core.dataset.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdateStepTest {
    private static final Points LINE = Points.of(1, new double[] {0, 1, 2, 10, 20});
    private static final Assignments LAST_IS_EMPTY = new Assignments(3, new int[] {0, 0, 0, 1, 1});

    private static Centroids update(EmptyClusterPolicy policy, double... previous) {
        return UpdateStep.of(LINE, LAST_IS_EMPTY, new Centroids(1, previous), policy);
    }

    @ParameterizedTest
    @EnumSource(EmptyClusterPolicy.class)
    void everyCentroidMovesToTheMeanOfItsPoints(EmptyClusterPolicy policy) {
        Points points = Points.ofRows(new double[][] {{0, 5}, {2, 7}, {-3, 1}});

        Centroids moved = UpdateStep.of(
                points, new Assignments(2, new int[] {1, 1, 0}), new Centroids(2, new double[] {9, 9, 9, 9}), policy);

        assertEquals(new Centroids(2, new double[] {-3, 1, 1, 6}), moved);
    }

    @Test
    void keepLeavesAnEmptyClusterWhereItIs() {
        assertEquals(new Centroids(1, new double[] {1, 15, 77}), update(KEEP, 0, 10, 77));
    }

    @Test
    void dropGivesAnEmptyClusterUpForGood() {
        Centroids moved = update(DROP, 0, 10, 77);

        assertTrue(moved.isDropped(2));
        assertArrayEquals(new double[] {1, 15, Double.NaN}, moved.toArray());
        assertTrue(update(DROP, moved.toArray()).isDropped(2));
    }

    @Test
    void reseedMovesAnEmptyClusterToThePointFarthestFromItsOwnPreviousCentroid() {
        // From its previous centroid 18, the point 10 is 8 away, and 2 is 2 away from 0: so 10, not 20 or 2.
        assertEquals(new Centroids(1, new double[] {1, 15, 10}), update(RESEED, 0, 18, 77));
    }

    @Test
    void severalEmptyClustersAreReseededAtDifferentPoints() {
        Assignments allInTheFirst = new Assignments(3, new int[5]);
        Centroids previous = new Centroids(1, new double[] {0, 77, 78});

        Centroids moved = UpdateStep.of(LINE, allInTheFirst, previous, RESEED);

        assertEquals(new Centroids(1, new double[] {6.6, 20, 10}), moved);
    }

    @Test
    void ofPointsEquallyFarTheLowestRowIsTaken() {
        Points points = Points.of(1, new double[] {-1, 1});
        Centroids previous = new Centroids(1, new double[] {77, 0});

        Centroids moved = UpdateStep.of(points, new Assignments(2, new int[] {1, 1}), previous, RESEED);

        assertEquals(new Centroids(1, new double[] {-1, 0}), moved);
    }

    @Test
    void reseedLeavesTheCentroidWhereNothingIsToBeGained() {
        Points points = Points.of(1, new double[] {4, 4});
        Centroids previous = new Centroids(1, new double[] {4, 77});

        assertEquals(previous, UpdateStep.of(points, new Assignments(2, new int[2]), previous, RESEED));
    }

    @Test
    void shapesMustMatch() {
        Centroids two = new Centroids(1, new double[] {0, 1});
        Centroids plane = new Centroids(2, new double[] {0, 1, 0, 1, 0, 1});
        Assignments four = new Assignments(2, new int[4]);

        assertThrows(IllegalArgumentException.class, () -> UpdateStep.of(LINE, LAST_IS_EMPTY, two, KEEP));
        assertThrows(IllegalArgumentException.class, () -> UpdateStep.of(LINE, LAST_IS_EMPTY, plane, KEEP));
        assertThrows(IllegalArgumentException.class, () -> UpdateStep.of(LINE, four, two, KEEP));
    }
}
