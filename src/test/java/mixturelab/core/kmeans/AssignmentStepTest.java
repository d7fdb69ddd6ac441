package mixturelab.core.kmeans;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mixturelab.core.dataset.Points;
import org.junit.jupiter.api.Test;

class AssignmentStepTest {
    private static final Points LINE = Points.of(1, new double[] {0, 1, 2, 10});

    @Test
    void everyPointGoesToItsNearestCentroid() {
        Assignment found = AssignmentStep.of(LINE, new Centroids(1, new double[] {8, 0}));

        assertEquals(new Assignments(2, new int[] {1, 1, 1, 0}), found.assignments());
        assertEquals(0 + 1 + 4 + 4, found.inertia());
        assertArrayEquals(new int[] {1, 3}, found.assignments().counts());
    }

    @Test
    void distancesAreMeasuredInAllCoordinates() {
        Points points = Points.ofRows(new double[][] {{0, 5}, {3, 0}});

        Assignment found = AssignmentStep.of(points, new Centroids(2, new double[] {0, 0, 0, 6}));

        assertArrayEquals(new int[] {1, 0}, found.assignments().toArray());
        assertEquals(1 + 9, found.inertia());
    }

    @Test
    void aTieGoesToTheLowestIndex() {
        assertEquals(
                0,
                AssignmentStep.of(LINE, new Centroids(1, new double[] {2, 0}))
                        .assignments()
                        .get(1));
        assertEquals(
                0,
                AssignmentStep.of(LINE, new Centroids(1, new double[] {0, 2}))
                        .assignments()
                        .get(1));
        assertArrayEquals(
                new int[] {4, 0},
                AssignmentStep.of(LINE, new Centroids(1, new double[] {1, 1}))
                        .assignments()
                        .counts());
    }

    @Test
    void aDroppedCentroidIsNobodysNearest() {
        Assignment found = AssignmentStep.of(LINE, new Centroids(1, new double[] {Double.NaN, 100, Double.NaN}));

        assertArrayEquals(new int[] {0, 4, 0}, found.assignments().counts());
    }

    @Test
    void theInertiaOfTheNearestIsTheInertiaOfThoseAssignments() {
        Centroids centroids = new Centroids(1, new double[] {0.3, 7});
        Assignment found = AssignmentStep.of(LINE, centroids);

        assertEquals(found.inertia(), Inertia.of(LINE, found.assignments(), centroids));
    }

    @Test
    void theInertiaOfOtherAssignmentsIsHigher() {
        Centroids centroids = new Centroids(1, new double[] {0, 10});

        assertEquals(100 + 1 + 64 + 0, Inertia.of(LINE, new Assignments(2, new int[] {1, 0, 1, 1}), centroids));
    }

    @Test
    void shapesMustMatch() {
        Centroids plane = new Centroids(2, new double[] {0, 0});
        Centroids dropped = new Centroids(1, new double[] {0, Double.NaN});
        Assignments toDropped = new Assignments(2, new int[] {0, 0, 0, 1});

        assertThrows(IllegalArgumentException.class, () -> AssignmentStep.of(LINE, plane));
        assertThrows(IllegalArgumentException.class, () -> Inertia.of(LINE, toDropped, dropped));
        assertThrows(IllegalArgumentException.class, () -> new Assignments(2, new int[] {2}));
        assertThrows(IllegalArgumentException.class, () -> new Assignments(2, new int[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> new Assignments(2, new int[0]));
    }

    @Test
    void assignmentsDoNotShareTheirArray() {
        int[] clusters = {0, 1};
        Assignments assignments = new Assignments(2, clusters);

        clusters[0] = 1;
        assignments.toArray()[1] = 0;

        assertArrayEquals(new int[] {0, 1}, assignments.toArray());
    }
}
