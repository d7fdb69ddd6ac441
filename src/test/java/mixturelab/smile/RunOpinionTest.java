package mixturelab.smile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.run.Frame;
import mixturelab.core.run.HalfStep;
import mixturelab.core.run.KMeansFrame;
import mixturelab.core.run.KMeansRun;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Run;
import mixturelab.core.run.Runner;
import mixturelab.core.run.StopReason;
import mixturelab.core.run.Trace;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.ManualStart;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Smile's opinion on whole runs: it agrees with ours, notices a fault, and keeps silent where it does something else. */
class RunOpinionTest {
    private static final DatasetCatalogue CATALOGUE = new DatasetCatalogue(Optional::empty);

    static Stream<String> dataSets() {
        return CATALOGUE.entries().stream().map(entry -> entry.id());
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void kMeansOfEveryDataSetEndsWhereSmilesDoes(String data) {
        Points points = points(data);
        double largest = Arrays.stream(points.toArray()).map(Math::abs).max().orElseThrow();
        OptionalDouble opinion = opinion(
                points,
                run(
                        data,
                        settings -> settings.with(RunTable.ALGORITHM, Algorithm.KMEANS)
                                .with(RunTable.INIT, Initialization.RANDOM_POINTS)));
        assertTrue(opinion.orElseThrow() <= 1e-12 * largest, () -> "difference " + opinion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "homework-1d",
                "saddle",
                "local-optima",
                "two-normals", // one dimension
                "blobs",
                "overlap",
                "unequal-spreads",
                "stretched-axis",
                "far-from-zero",
                "old-faithful",
                "iris"
            })
    void theLastEmStepOfARunIsSmiles(String data) {
        OptionalDouble opinion = opinion(points(data), run(data, UnaryOperator.identity()));
        assertTrue(opinion.orElseThrow() <= 1e-12, () -> "difference " + opinion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"homework-1d", "blobs"})
    void aFloorIsAddedToSmilesVariancesToo(String data) {
        OptionalDouble opinion = opinion(points(data), run(data, settings -> settings.with(RunTable.FLOOR, 0.5)));
        assertTrue(opinion.orElseThrow() <= 1e-12, () -> "difference " + opinion);
    }

    @ParameterizedTest
    @CsvSource({"1e-9", "1e9", "1e-130", "1e130"})
    void theUnitOfThePointsDoesntMatterToKMeans(double unit) {
        double[] values = points("iris").toArray();
        for (int at = 0; at < values.length; at++) {
            values[at] *= unit;
        }
        Points points = Points.of(2, values);
        Run run = Runner.run(points, kMeans("iris").with(RunTable.TOLERANCE, 0.0));
        assertTrue(opinion(points, run).orElseThrow() <= 1e-12 * 8 * unit);
    }

    @Test
    void aWrongCentroidIsNoticed() {
        KMeansRun right = (KMeansRun) run("blobs", settings -> settings.with(RunTable.ALGORITHM, Algorithm.KMEANS));
        double[] centroids = right.trace().last().centroids().toArray();
        centroids[0] += 0.3;
        centroids[1] -= 0.4;
        KMeansFrame wrong = new KMeansFrame(HalfStep.UPDATE, 0, new Centroids(2, centroids), 0);
        Run run = new KMeansRun(right.settings(), endingWith(right.trace(), wrong));
        assertEquals(0.5, opinion(points("blobs"), run).orElseThrow(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"homework-1d", "blobs"})
    void aWrongVarianceIsNoticed(String data) {
        MixtureRun right = (MixtureRun) run(data, UnaryOperator.identity());
        Mixture last = right.trace().last().mixture();
        double[] covariances = last.covariances();
        for (int at = 0; at < covariances.length; at++) {
            covariances[at] *= 1.25;
        }
        Mixture tooWide = new Mixture(last.d(), last.weights(), last.means(), covariances);
        MixtureFrame wrong = new MixtureFrame(HalfStep.M, 0, tooWide, 0);
        Run run = new MixtureRun(right.settings(), endingWith(right.trace(), wrong));
        assertEquals(0.2, opinion(points(data), run).orElseThrow(), 1e-9);
    }

    @ParameterizedTest
    @EnumSource(value = CovarianceType.class, mode = EnumSource.Mode.EXCLUDE, names = "FULL")
    void smileHasNoOtherCovariancesThanFull(CovarianceType type) {
        Run run = run("blobs", settings -> settings.with(RunTable.COVARIANCE, type));
        assertEquals(OptionalDouble.empty(), opinion(points("blobs"), run));
    }

    @Test
    void smileHasNoEqualWeights() {
        Run run = run("blobs", settings -> settings.with(RunTable.MIXING, Mixing.EQUAL));
        assertEquals(OptionalDouble.empty(), opinion(points("blobs"), run));
    }

    @Test
    void ofManyPointsThereIsNone() {
        Points points = Points.of(1, new double[6_001]);
        RunSettings settings = kMeans("saddle").with(RunTable.K, 2);
        KMeansFrame frame = new KMeansFrame(HalfStep.INITIAL, -1, new Centroids(1, new double[2]), 0);
        Run run = new KMeansRun(
                settings, new Trace<>(List.of(frame, frame, frame), StopReason.CONVERGED, OptionalInt.empty()));
        assertEquals(OptionalDouble.empty(), opinion(points, run));
    }

    @ParameterizedTest
    @EnumSource(EmptyClusterPolicy.class)
    void anEmptyClusterIsComparedOnlyWhereItStays(EmptyClusterPolicy policy) {
        Run run = fromMeans(policy, points("iris"), List.of(5.0, 1.0), List.of(100.0, 100.0));
        assertEquals(
                policy == EmptyClusterPolicy.KEEP, opinion(points("iris"), run).isPresent());
    }

    @Test
    void aPointBetweenTwoCentroidsMayGoToEither() {
        // 1 is as near to 0 as to 2: ours takes the first, Smile's the second
        Points points = Points.of(1, new double[] {0, 1, 2});
        Run run = fromMeans(EmptyClusterPolicy.KEEP, points, List.of(0.0), List.of(2.0));
        assertEquals(OptionalDouble.empty(), opinion(points, run));
    }

    @Test
    void aRunWithoutAnIterationHasNoEnd() {
        MixtureRun whole = (MixtureRun) run("blobs", UnaryOperator.identity());
        Trace<MixtureFrame> start =
                new Trace<>(whole.trace().frames().subList(0, 1), StopReason.MAX_ITERATIONS, OptionalInt.empty());
        assertEquals(OptionalDouble.empty(), opinion(points("blobs"), new MixtureRun(whole.settings(), start)));
    }

    private static Run fromMeans(EmptyClusterPolicy policy, Points points, List<Double> one, List<Double> other) {
        ManualStart start = new ManualStart(List.of(one, other), Optional.empty(), Optional.empty());
        return Runner.run(points, kMeans("iris").with(RunTable.EMPTY, policy).withManual(start));
    }

    private static RunSettings kMeans(String data) {
        return RunDefaults.of(CATALOGUE.entry(data)).with(RunTable.ALGORITHM, Algorithm.KMEANS);
    }

    private static <F extends Frame> Trace<F> endingWith(Trace<F> trace, F last) {
        List<F> frames = new ArrayList<>(trace.frames());
        frames.set(frames.size() - 1, last);
        return new Trace<>(frames, trace.stopReason(), trace.component());
    }

    private static Points points(String data) {
        return CATALOGUE.create(CATALOGUE.entry(data).defaultKey()).points();
    }

    private static Run run(String data, UnaryOperator<RunSettings> change) {
        return Runner.run(points(data), change.apply(RunDefaults.of(CATALOGUE.entry(data))));
    }

    private static OptionalDouble opinion(Points points, Run run) {
        return SecondOpinion.of(points, run);
    }
}
