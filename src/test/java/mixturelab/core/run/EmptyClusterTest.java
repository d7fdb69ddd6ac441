package mixturelab.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import mixturelab.core.dataset.Points;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import org.junit.jupiter.api.Test;

/** X14: a centroid that starts far away, under each policy. */
class EmptyClusterTest {
    private static final Points POINTS = Setup.line(0, 1, 10, 11, 20, 21);

    private static Trace<KMeansFrame> run(EmptyClusterPolicy policy, double tolerance) {
        return Setup.kmeans(3)
                .means(new double[] {0}, new double[] {1000}, new double[] {12})
                .empty(policy)
                .tolerance(tolerance)
                .kmeansTrace(POINTS);
    }

    @Test
    void keepEndsWithTheEmptyClusterNamed() {
        Trace<KMeansFrame> trace = run(EmptyClusterPolicy.KEEP, 0);

        assertEquals(StopReason.EMPTY_CLUSTER, trace.stopReason());
        assertEquals(OptionalInt.of(1), trace.component());
        assertArrayEquals(
                new double[] {0.5, 1000, 15.5}, trace.last().centroids().toArray());
        assertEquals(
                StopReason.EMPTY_CLUSTER, run(EmptyClusterPolicy.KEEP, 0.001).stopReason());
    }

    @Test
    void dropGoesOnWithOneFewer() {
        Trace<KMeansFrame> trace = run(EmptyClusterPolicy.DROP, 0);

        assertEquals(StopReason.CONVERGED, trace.stopReason());
        assertEquals(OptionalInt.empty(), trace.component());
        assertTrue(trace.last().centroids().isDropped(1));
        assertArrayEquals(
                new double[] {0.5, Double.NaN, 15.5}, trace.last().centroids().toArray());
        assertEquals(101.5, trace.last().inertia());
    }

    @Test
    void reseedFindsTheThirdCluster() {
        Trace<KMeansFrame> trace = run(EmptyClusterPolicy.RESEED, 0);

        assertEquals(StopReason.CONVERGED, trace.stopReason());
        assertEquals(21, trace.frames().get(2).centroids().row(1)[0]);
        assertArrayEquals(
                new double[] {0.5, 20.5, 10.5}, trace.last().centroids().toArray());
        assertEquals(1.5, trace.last().inertia());
    }

    @Test
    void aReseedInAnOtherwiseStillIterationIsNotTheEnd() {
        // The third lands on 9, where the first comes to rest too and wins the tie: nothing changes hands in the second
        // iteration. But its update reseeds the third again, at 0, and there it finds a point.
        Trace<KMeansFrame> trace = Setup.kmeans(3)
                .means(new double[] {7}, new double[] {1}, new double[] {1000})
                .empty(EmptyClusterPolicy.RESEED)
                .kmeansTrace(Setup.line(0, 2, 9, 9));

        assertEquals(StopReason.CONVERGED, trace.stopReason());
        assertArrayEquals(
                new double[] {9, 1, 0}, trace.frames().get(4).centroids().toArray());
        assertArrayEquals(new double[] {9, 2, 0}, trace.last().centroids().toArray());
        assertEquals(4, trace.iterations());
    }

    @Test
    void anEmptyClusterMayGetPointsLater() {
        Trace<KMeansFrame> trace =
                Setup.kmeans(2).means(new double[] {5}, new double[] {14}).kmeansTrace(Setup.line(-9, -8, 0, 4, 9));

        assertArrayEquals(
                new double[] {-0.8, 14}, trace.frames().get(2).centroids().toArray());
        assertArrayEquals(
                new double[] {-17 / 3.0, 6.5}, trace.last().centroids().toArray());
        assertEquals(StopReason.CONVERGED, trace.stopReason());
    }
}
