package mixturelab.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeCasesTest {
    private static Points duplicates() {
        return Points.ofRows(new double[][] {{0, 0}, {0, 0}, {0, 0}, {3, 1}, {3, 1}, {3, 1}, {3, 1}});
    }

    private static Points onePointFarAway() {
        double[] values = Setup.plane(3, 30, 2).toArray();
        values[58] = 1e9;
        return Points.of(2, values);
    }

    private static Points constantCoordinate() {
        double[] values = Setup.plane(4, 30, 2).toArray();
        for (int j = 1; j < values.length; j += 2) {
            values[j] = 7;
        }
        return Points.of(2, values);
    }

    private static Points scaled(double factor) {
        return Points.of(
                2,
                Arrays.stream(Setup.plane(5, 30, 3).toArray())
                        .map(x -> x * factor)
                        .toArray());
    }

    private static Stream<Points> awkward() {
        return Stream.of(
                Points.of(2, new double[14]),
                Points.ofRows(new double[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}}),
                duplicates(),
                onePointFarAway(),
                constantCoordinate(),
                Points.ofRows(new double[][] {{1, 1}, {2, 2}, {3, 3}, {4, 4}}),
                scaled(1e-170),
                scaled(1e-155),
                scaled(1e139));
    }

    /**
     * Every initialization but the manual one, every covariance type, floor 0 and above, K up to n, both algorithms.
     */
    @ParameterizedTest
    @MethodSource("awkward")
    void everyRunEndsWithAReasonAndWithoutNaN(Points points) {
        List<Initialization> inits = Stream.of(Initialization.values())
                .filter(init -> init != Initialization.MANUAL)
                .toList();
        for (Initialization init : inits) {
            for (CovarianceType type : CovarianceType.values()) {
                for (double floor : new double[] {0, 1e-6, 1e300}) {
                    for (int k = 1; k <= 4; k++) {
                        assertSound(
                                Setup.em(k).init(init).type(type).floor(floor).trace(points));
                    }
                }
            }
            for (EmptyClusterPolicy policy : EmptyClusterPolicy.values()) {
                for (int k = 1; k <= 4; k++) {
                    assertSound(Setup.kmeans(k).init(init).empty(policy).trace(points));
                }
            }
        }
    }

    /** Frames check their own parameters (see Mixture and Centroids); the objective is checked here. */
    private static void assertSound(Trace<? extends Frame> trace) {
        boolean degenerate = trace.stopReason() == StopReason.DEGENERATE_COMPONENT;
        boolean fromTheStart = degenerate && trace.frames().size() == 1;
        for (Frame frame : trace.frames()) {
            assertEquals(!fromTheStart, Double.isFinite(frame.objective()), frame::toString);
        }
        assertEquals(
                degenerate || trace.stopReason() == StopReason.EMPTY_CLUSTER,
                trace.component().isPresent());
        assertTrue(!degenerate || trace.last().halfStep() == HalfStep.E || fromTheStart);
    }

    @Test
    void identicalPointsCollapseAtOnceWithoutAFloor() {
        for (CovarianceType type : CovarianceType.values()) {
            Trace<MixtureFrame> trace = Setup.em(2).type(type).mixtureTrace(Points.of(2, new double[20]));

            assertEquals(StopReason.DEGENERATE_COMPONENT, trace.stopReason());
            assertEquals(OptionalInt.of(0), trace.component());
            assertEquals(1, trace.frames().size());
            assertTrue(Double.isNaN(trace.last().objective()));
        }
    }

    @Test
    void identicalPointsConvergeWithAFloor() {
        Trace<MixtureFrame> trace = Setup.em(2).floor(1e-6).mixtureTrace(Points.of(2, new double[20]));

        assertEquals(StopReason.CONVERGED, trace.stopReason());
        assertEquals(2, trace.iterations());
    }

    @ParameterizedTest
    @EnumSource(EmptyClusterPolicy.class)
    void identicalPointsLeaveKMeansClustersEmpty(EmptyClusterPolicy policy) {
        Trace<KMeansFrame> trace = Setup.kmeans(3).empty(policy).kmeansTrace(Setup.line(5, 5, 5, 5));

        boolean dropped = policy == EmptyClusterPolicy.DROP;
        assertEquals(dropped ? StopReason.CONVERGED : StopReason.EMPTY_CLUSTER, trace.stopReason());
        assertEquals(dropped ? OptionalInt.empty() : OptionalInt.of(1), trace.component());
        assertEquals(0, trace.last().inertia());
    }

    @Test
    void asManyClustersAsPointsHaveNoInertia() {
        Points points = Setup.line(3, 1, 4, 1.5, 9);

        assertEquals(0, Setup.kmeans(5).kmeansTrace(points).last().inertia());
        assertEquals(
                StopReason.DEGENERATE_COMPONENT,
                Setup.em(5).mixtureTrace(points).stopReason());
        assertEquals(
                StopReason.CONVERGED,
                Setup.em(5).floor(1e-6).mixtureTrace(points).stopReason());
    }

    @Test
    void moreClustersThanPointsAreRefused() {
        Points points = Setup.line(1, 2, 3);

        for (Algorithm algorithm : Algorithm.values()) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> Setup.em(4).algorithm(algorithm).trace(points));
            assertTrue(String.valueOf(refused.getMessage()).contains("AT_MOST_POINTS [3]"), refused.getMessage());
        }
    }

    @Test
    void onePointIsACluster() {
        Points point = Points.ofRows(new double[] {3, 4});

        assertEquals(0, Setup.kmeans(1).kmeansTrace(point).last().inertia());
        assertEquals(
                StopReason.DEGENERATE_COMPONENT, Setup.em(1).mixtureTrace(point).stopReason());
        Trace<MixtureFrame> floored = Setup.em(1).floor(0.5).mixtureTrace(point);
        assertEquals(StopReason.CONVERGED, floored.stopReason());
        assertEquals(-Math.log(2 * Math.PI * 0.5), floored.last().logLikelihood(), 1e-12);
    }

    @Test
    void aConstantCoordinateNeedsAFloor() {
        assertEquals(
                StopReason.DEGENERATE_COMPONENT,
                Setup.em(2).mixtureTrace(constantCoordinate()).stopReason());
        assertEquals(
                StopReason.CONVERGED,
                Setup.em(2).floor(1e-6).mixtureTrace(constantCoordinate()).stopReason());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.1e140, -1e200, Double.MAX_VALUE})
    void coordinatesWhoseSquaresOverflowAreRefused(double coordinate) {
        Points points = Setup.line(0, 1, coordinate);

        for (Algorithm algorithm : Algorithm.values()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Setup.em(1).algorithm(algorithm).trace(points));
        }
    }

    @Test
    void theLargestCoordinatesAreStillExact() {
        Points points = Setup.line(-1e140, -1e140, 1e140, 1e140);

        assertEquals(0, Setup.kmeans(2).kmeansTrace(points).last().inertia());
        assertTrue(Double.isFinite(Setup.em(1).mixtureTrace(points).last().logLikelihood()));
    }

    @Test
    void aManualStartTooFarFromThePointsHasNoDensity() {
        // 1e140 is 1e180 standard deviations of 1e-40 away; its square overflows, so the density is 0 even in
        // logarithms.
        Trace<MixtureFrame> trace =
                Setup.em(1).line(new double[] {1e140}, new double[] {1e-80}).mixtureTrace(Setup.line(1, 2, 3));

        assertEquals(StopReason.DEGENERATE_COMPONENT, trace.stopReason());
        assertEquals(1, trace.frames().size());
        assertTrue(Double.isNaN(trace.last().objective()));
    }

    @Test
    void aFarAwayManualComponentDiesQuietly() {
        Trace<MixtureFrame> trace =
                Setup.em(2).line(new double[] {2, 1e9}, new double[] {1, 1}).mixtureTrace(Setup.line(1, 2, 3));

        assertEquals(StopReason.CONVERGED, trace.stopReason());
        assertEquals(1e9, trace.last().mixture().mean(1)[0]);
        assertEquals(0, trace.last().mixture().weight(1));
        assertFalse(Double.isNaN(trace.last().objective()));
    }
}
