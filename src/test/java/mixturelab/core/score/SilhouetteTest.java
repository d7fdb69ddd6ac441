package mixturelab.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
    private static final Points LINE = Points.of(1, new double[] {0, 1, 10, 12});

    @Test
    void followsTheDefinitionByHand() {
        // a = 1, 1, 2, 2; b = 11, 10, 9.5, 11.5
        double expected = (10 / 11.0 + 9 / 10.0 + 7.5 / 9.5 + 9.5 / 11.5) / 4;
        assertEquals(expected, Silhouette.of(LINE, new int[] {0, 0, 1, 1}, 2).orElseThrow(), 1e-15);
    }

    @Test
    void clustersWithoutPointsDontCount() {
        assertEquals(Silhouette.of(LINE, new int[] {0, 0, 1, 1}, 2), Silhouette.of(LINE, new int[] {3, 3, 1, 1}, 5));
    }

    @Test
    void aPointAloneCountsAsZero() {
        // a = 1, 1; b = 10, 9, and of the last cluster 12 / 2 for nobody
        double expected = (9 / 10.0 + 8 / 9.0 + 0) / 3;
        Points three = Points.of(1, new double[] {0, 1, 10});
        assertEquals(expected, Silhouette.of(three, new int[] {0, 0, 1}, 2).orElseThrow(), 1e-15);
    }

    @Test
    void oneClusterHasNone() {
        assertTrue(Silhouette.of(LINE, new int[4], 2).isEmpty());
    }

    @Test
    void equalPointsAreNeitherNearNorFar() {
        assertEquals(
                0,
                Silhouette.of(Points.of(1, new double[] {7, 7, 7, 7}), new int[] {0, 0, 1, 1}, 2)
                        .orElseThrow());
    }

    @Test
    void manyPointsAreSampledAndComeNearTheExactMean() {
        int n = 2 * Silhouette.EXACT_UP_TO;
        RandomState random = new RandomState(3);
        double[] values = IntStream.range(0, n)
                .mapToDouble(i -> 4 * (i % 2) + random.normal())
                .toArray();
        int[] clusters = IntStream.range(0, n).map(i -> i % 2).toArray();
        Points points = Points.of(1, values);
        double sampled = Silhouette.of(points, clusters, 2).orElseThrow();
        double exact = IntStream.range(0, n)
                .mapToDouble(i -> silhouette(i, values))
                .average()
                .orElseThrow();
        assertEquals(exact, sampled, 0.02);
        assertTrue(exact != sampled, "only a sample is looked at");
        assertEquals(sampled, Silhouette.of(points, clusters, 2).orElseThrow(), "the same sample every time");
    }

    /** s_i of two clusters of equal size, even and odd rows. */
    private static double silhouette(int i, double[] values) {
        double within = 0;
        double other = 0;
        for (int j = 0; j < values.length; j++) {
            double distance = Math.abs(values[i] - values[j]);
            within += j % 2 == i % 2 ? distance : 0;
            other += j % 2 == i % 2 ? 0 : distance;
        }
        within /= values.length / 2.0 - 1;
        other /= values.length / 2.0;
        return (other - within) / Math.max(other, within);
    }

    @Test
    void everyPointNeedsACluster() {
        assertThrows(IllegalArgumentException.class, () -> Silhouette.of(LINE, new int[3], 2));
    }
}
