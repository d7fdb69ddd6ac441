package mixturelab.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.ExpectationStep;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunInvariantsTest {
    private static final double ROUNDING = 1e-10;

    private static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    /** Fifty seeds with, in turn, all initializations that need no numbers and all covariance types. */
    private static Setup setup(long seed) {
        int turn = (int) seed;
        return Setup.em(2 + turn % 3)
                .start(seed)
                .init(List.of(Initialization.values()).get(turn % 5))
                .type(List.of(CovarianceType.values()).get(turn % 4))
                .empty(List.of(EmptyClusterPolicy.values()).get(turn % 3));
    }

    private static Points points(long seed) {
        return Setup.plane(seed, 60, 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLogLikelihoodNeverFalls(long seed) {
        Trace<MixtureFrame> trace = setup(seed).mixtureTrace(points(seed));

        double before = Double.NEGATIVE_INFINITY;
        for (MixtureFrame frame : trace.frames()) {
            assertTrue(frame.logLikelihood() >= before - ROUNDING * Math.abs(before), frame::toString);
            before = frame.logLikelihood();
        }
        assertTrue(trace.frames().size() > 4, "a run worth the name");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theInertiaNeverRises(long seed) {
        Trace<KMeansFrame> trace =
                setup(seed).algorithm(Algorithm.KMEANS).tolerance(0).kmeansTrace(points(seed));

        double before = Double.POSITIVE_INFINITY;
        for (KMeansFrame frame : trace.frames()) {
            assertTrue(frame.inertia() <= before * (1 + ROUNDING), frame::toString);
            before = frame.inertia();
        }
        assertTrue(trace.stopReason() == StopReason.CONVERGED || trace.stopReason() == StopReason.EMPTY_CLUSTER);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void framesAlternateAndAnEFrameIsTheStateBeforeIt(long seed) {
        Trace<MixtureFrame> trace = setup(seed).mixtureTrace(points(seed));

        assertEquals(HalfStep.INITIAL, trace.initial().halfStep());
        assertEquals(-1, trace.initial().iteration());
        for (int f = 1; f < trace.frames().size(); f++) {
            MixtureFrame frame = trace.frames().get(f);
            assertEquals(f % 2 == 1 ? HalfStep.E : HalfStep.M, frame.halfStep());
            assertEquals((f - 1) / 2, frame.iteration());
            if (f % 2 == 1) {
                assertSame(trace.frames().get(f - 1).mixture(), frame.mixture());
                assertEquals(trace.frames().get(f - 1).logLikelihood(), frame.logLikelihood());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFramesValueIsThatOfItsOwnParameters(long seed) {
        Points points = points(seed);
        for (MixtureFrame frame : setup(seed).mixtureTrace(points).frames()) {
            assertEquals(ExpectationStep.of(points, frame.mixture()).logLikelihood(), frame.logLikelihood(), 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalSettingsGiveAnEqualTrace(long seed) {
        for (Algorithm algorithm : Algorithm.values()) {
            Setup setup = setup(seed).algorithm(algorithm);

            assertEquals(Runner.run(points(seed), setup.settings()), Runner.run(points(seed), setup.settings()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Initialization.class,
            names = {"RANDOM_PARTITION", "RANDOM_POINTS", "KMEANS_PLUS_PLUS"})
    void anotherStartGivesAnotherTrace(Initialization init) {
        for (Algorithm algorithm : Algorithm.values()) {
            Setup setup = Setup.em(3).algorithm(algorithm).init(init);

            assertNotEquals(setup.start(1).trace(points(0)), setup.start(2).trace(points(0)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void permutingTheComponentsPermutesTheTrace(long seed) {
        Points points = points(seed);
        double[][] means = {points.row(0), points.row(20), points.row(40)};
        Setup setup = Setup.em(3).tolerance(0).iterations(10);

        Trace<MixtureFrame> trace = setup.means(means).mixtureTrace(points);
        Trace<MixtureFrame> turned = setup.means(means[1], means[2], means[0]).mixtureTrace(points);

        assertEquals(trace.frames().size(), turned.frames().size());
        for (int f = 0; f < trace.frames().size(); f++) {
            Mixture mixture = trace.frames().get(f).mixture();
            Mixture other = turned.frames().get(f).mixture();
            for (int k = 0; k < 3; k++) {
                Golden.assertClose(mixture.mean((k + 1) % 3), other.mean(k), 1e-8);
                Golden.assertClose(mixture.covariance((k + 1) % 3), other.covariance(k), 1e-8);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scalingTheDataShiftsTheLogLikelihoodByMinusNDLogS(long seed) {
        Points points = points(seed);
        double scale = 1000;
        Points scaled =
                Points.of(2, Arrays.stream(points.toArray()).map(x -> scale * x).toArray());
        Setup setup = setup(seed).tolerance(0).iterations(10);

        Trace<MixtureFrame> trace = setup.mixtureTrace(points);
        Trace<MixtureFrame> other = setup.mixtureTrace(scaled);

        for (int f = 0; f < trace.frames().size(); f++) {
            double shift = other.frames().get(f).logLikelihood()
                    - trace.frames().get(f).logLikelihood();
            assertEquals(-points.n() * 2 * Math.log(scale), shift, 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void translationMovesOnlyTheMeans(long seed) {
        Points points = points(seed);
        Points moved =
                Points.of(2, Arrays.stream(points.toArray()).map(x -> x + 1024).toArray());
        Setup setup = setup(seed).tolerance(0).iterations(10);

        MixtureFrame last = setup.mixtureTrace(points).last();
        MixtureFrame other = setup.mixtureTrace(moved).last();

        assertEquals(last.logLikelihood(), other.logLikelihood(), 1e-6);
        Golden.assertClose(last.mixture().weights(), other.mixture().weights(), 1e-6);
        Golden.assertClose(last.mixture().covariances(), other.mixture().covariances(), 1e-6);
        double[] back =
                Arrays.stream(other.mixture().means()).map(x -> x - 1024).toArray();
        Golden.assertClose(last.mixture().means(), back, 1e-6);
    }

    @Test
    void oneComponentIsTheSampleMeanAndCovarianceAfterOneMStep() {
        Points points = Points.ofRows(new double[][] {{0, 0}, {4, 2}, {2, 4}});

        Trace<MixtureFrame> trace = Setup.em(1).means(new double[] {9, 9}).mixtureTrace(points);

        Mixture afterOne = trace.frames().get(2).mixture();
        Golden.assertClose(new double[] {2, 2}, afterOne.means(), 1e-14);
        Golden.assertClose(new double[] {8 / 3.0, 4 / 3.0, 4 / 3.0, 8 / 3.0}, afterOne.covariances(), 1e-14);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void aCancelledRunKeepsWhatItHas(Algorithm algorithm) {
        RunSettings settings = Setup.em(3)
                .algorithm(algorithm)
                .init(Initialization.RANDOM_POINTS)
                .tolerance(0)
                .settings();
        List<Integer> asked = new ArrayList<>();

        Trace<? extends Frame> trace = Runner.run(points(0), settings, iterations -> {
                    asked.add(iterations);
                    return iterations == 2;
                })
                .trace();

        assertEquals(StopReason.CANCELLED, trace.stopReason());
        assertEquals(2, trace.iterations());
        assertEquals(List.of(0, 1, 2), asked);
        assertEquals(
                1,
                Runner.run(points(0), settings, iterations -> true)
                        .trace()
                        .frames()
                        .size());
    }

    @Test
    void patienceCountsStillIterationsInSuccession() {
        Points points = Golden.blobs("blobs-2052409.csv");
        double[] values = Setup.em(3).tolerance(0).mixtureTrace(points).frames().stream()
                .filter(frame -> frame.halfStep() != HalfStep.E)
                .mapToDouble(MixtureFrame::logLikelihood)
                .toArray();
        for (int patience = 1; patience <= 10; patience++) {
            int wanted = patience;
            int expected = IntStream.rangeClosed(wanted, values.length - 1)
                    .filter(i -> IntStream.range(0, wanted)
                            .allMatch(back -> Math.abs(values[i - back] - values[i - back - 1]) < 0.05))
                    .findFirst()
                    .orElseThrow();

            assertEquals(
                    expected,
                    Setup.em(3)
                            .tolerance(0.05)
                            .patience(patience)
                            .mixtureTrace(points)
                            .iterations());
        }
    }

    @Test
    void kmeansStopsEarlierOnASmallGainOfTheInertia() {
        Points points = Golden.blobs("blobs-20.csv");
        double[][] rows = Stream.of(0, 1, 2).map(points::row).toArray(double[][]::new);
        Trace<KMeansFrame> whole = Setup.kmeans(3).means(rows).kmeansTrace(points);

        Trace<KMeansFrame> early =
                Setup.kmeans(3).means(rows).tolerance(10).patience(1).kmeansTrace(points);

        assertEquals(StopReason.CONVERGED, early.stopReason());
        assertTrue(early.iterations() < whole.iterations());
        assertEquals(whole.frames().subList(0, early.frames().size()), early.frames());
        int last = early.frames().size() - 1;
        assertTrue(early.frames().get(last - 2).inertia()
                        - early.frames().get(last).inertia()
                < 10);
        assertTrue(early.frames().get(last - 4).inertia()
                        - early.frames().get(last - 2).inertia()
                >= 10);
    }

    @Test
    void theUpdateFramesInertiaIsThatOfTheAssignmentsBefore() {
        // 0 and 4 to the first, 10 to the second; after the update 4 lies 2 from the first and 6 from the second.
        Trace<KMeansFrame> trace =
                Setup.kmeans(2).means(new double[] {0}, new double[] {10}).kmeansTrace(Setup.line(0, 4, 10));

        assertEquals(16, trace.frames().get(0).inertia());
        assertEquals(16, trace.frames().get(1).inertia());
        assertEquals(8, trace.frames().get(2).inertia());
        assertEquals(2, trace.iterations());
    }
}
