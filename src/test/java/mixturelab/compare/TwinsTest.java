package mixturelab.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.random.RandomState;
import mixturelab.core.run.KMeansFrame;
import mixturelab.core.run.KMeansRun;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Run;
import mixturelab.core.run.Runner;
import mixturelab.core.run.StopReason;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.SettingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwinsTest {
    @ParameterizedTest
    @ValueSource(strings = {"blocks", "random-partition", "random-points", "kmeans%2B%2B", "kmeans"})
    void emAndKMeansBeginAtTheSameMeans(String init) {
        TwinRuns twins = Comparisons.twins("data=overlap&k=3&start=3&init=" + init);
        MixtureRun em = assertInstanceOf(MixtureRun.class, twins.one());
        KMeansRun kmeans = assertInstanceOf(KMeansRun.class, twins.other());
        double[] means = em.trace().initial().mixture().means();
        double[] centroids = kmeans.trace().initial().centroids().toArray();
        for (int j = 0; j < 6; j++) {
            assertEquals(means[j], centroids[j], 1e-9);
        }
        assertEquals(0, twins.differences().getFirst().apart(), 1e-9);
    }

    /** X11: K-means cuts off what overlaps, so its centroids lie too far apart, however many points there are. */
    @Test
    void kMeansPushesTwoNormalsApartAndEmDoesNot() {
        RandomState random = new RandomState(0);
        double[] values = IntStream.range(0, 20_000)
                .mapToDouble(i -> (i % 2 == 0 ? -1 : 1) + random.normal())
                .toArray();
        Dataset dataset = new Dataset("two-normals", Points.of(1, values), Optional.empty(), List.of());
        TwinSettings settings =
                Comparisons.twinSettings("data=two-normals&k=2&init=manual&means=-1;1&covariances=1;1&iterations=1000");
        TwinRuns twins = new Twins(dataset, settings).carryOut(Comparisons.monitor(runs -> {}));
        double[] em = ((MixtureFrame) twins.one().trace().last()).mixture().means();
        double[] kmeans =
                ((KMeansFrame) twins.other().trace().last()).centroids().toArray();
        assertEquals(1, (em[1] - em[0]) / 2, 0.05);
        // E|x| = 2 phi(1) + 2 Phi(1) - 1 = 1.1666
        assertEquals(1.167, (kmeans[1] - kmeans[0]) / 2, 0.015);
    }

    /** X3: the same run with the tolerance it takes to leave the saddle, and without. */
    @Test
    void aToleranceStopsAtTheSaddleAndPatienceLeavesIt() {
        TwinRuns twins = Comparisons.twins("data=saddle&k=2&tolerance=0&iterations=300&twin-tolerance=0.001");
        assertEquals(-415.80, twins.one().trace().last().objective(), 0.01);
        assertEquals(-508.5, twins.other().trace().last().objective(), 0.1);
        assertEquals(StopReason.CONVERGED, twins.other().trace().stopReason());
        List<TwinRuns.Difference> differences = twins.differences();
        assertEquals(301, differences.size());
        assertEquals(0, differences.get(2).apart());
        assertTrue(differences.getLast().apart() > 2, differences.getLast().toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 3", "8, 4", "2000, 34"})
    void aForkGoesOnAsTheRunWould(int frame, int iteration) {
        Run whole = Runner.run(
                Comparisons.data("blobs").points(),
                Comparisons.twinSettings("data=blobs&k=3").one());
        TwinRuns twins = Comparisons.twins("data=blobs&k=3&fork=" + frame);
        for (int i = iteration; i <= 34; i++) {
            double expected = whole.trace().frames().get(2 * i).objective();
            assertEquals(
                    expected,
                    twins.one().trace().frames().get(2 * (i - iteration)).objective(),
                    1e-8);
        }
        assertInstanceOf(KMeansRun.class, twins.other());
        assertEquals(0, twins.differences().getFirst().apart());
    }

    @Test
    void oneThingCanBeChangedFromAFrame() {
        TwinRuns twins = Comparisons.twins("data=overlap&k=3&fork=9&twin-covariance=spherical");
        double[] means =
                ((MixtureFrame) twins.one().trace().initial()).mixture().means();
        assertEquals(
                List.of(means[0], means[5]),
                List.of(
                        ((MixtureFrame) twins.other().trace().initial())
                                .mixture()
                                .means()[0],
                        ((MixtureFrame) twins.other().trace().initial())
                                .mixture()
                                .means()[5]));
        assertTrue(twins.other().trace().last().objective()
                < twins.one().trace().last().objective());
    }

    @Test
    void aForkIsARunThatTheLabCanShow() {
        TwinRuns twins = Comparisons.twins("data=overlap&k=4&fork=20&twin-covariance=tied");
        for (Run run : List.of(twins.one(), twins.other())) {
            assertEquals(
                    run.trace(),
                    Runner.run(Comparisons.data("overlap").points(), run.settings())
                            .trace());
        }
    }

    @Test
    void kMeansForksWhereItsClustersAreStillThere() {
        String dropping = "data=blobs&k=3&algorithm=kmeans&empty=drop&init=manual&means=-5,0;5,0;60,60";
        TwinRuns twins = Comparisons.twins(dropping + "&fork=40");
        assertEquals(
                60, ((KMeansFrame) twins.one().trace().initial()).centroids().row(2)[0]);
        assertInstanceOf(MixtureRun.class, twins.other());
    }

    @Test
    void aFinishedTwinWaitsForTheOther() {
        TwinRuns twins = Comparisons.twins("data=blobs&k=3&twin-iterations=2");
        List<TwinRuns.Difference> differences = twins.differences();
        assertEquals(35, differences.size());
        assertEquals(new TwinRuns.Difference(List.of(0, 1, 2), 0, 0), differences.get(2));
        assertTrue(differences.get(20).apart() > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=blobs&k=3",
                "data=blobs&k=3&algorithm=kmeans&fork=3",
                "data=overlap&k=4&twin-covariance=tied&twin-floor=0.5",
                "data=overlap&k=4&twin-algorithm=em",
                "data=three-points&k=2&init=manual&means=1;2.6&covariances=0.2;1&twin-iterations=3"
            })
    void twinsSurviveTheirLink(String query) {
        TwinLink links = new TwinLink(Comparisons.CATALOGUE);
        TwinSettings twins = Comparisons.twinSettings(query);
        assertEquals(
                new Parsed.Valid<>(twins), links.parse(CompareLinkTest.lists(links.format(twins)), Optional.empty()));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var parsed = new TwinLink(Comparisons.CATALOGUE)
                .parse(Comparisons.query("k=0&twin-floor=x&twin-covariance=round&fork=-1"), Optional.empty());
        assertEquals(
                List.of("k", "twin-covariance", "twin-floor", "fork"),
                ((Parsed.Invalid<TwinSettings>) parsed)
                        .problems().stream().map(SettingProblem::parameter).toList());
    }

    @Test
    void theGalleryShowsWhereKMeansFails() {
        List<String> expected =
                List.of("unequal-sizes 3 62", "unequal-spreads 2 19", "stretched-axis 0 99", "rings 2 82");
        TwinLink links = new TwinLink(Comparisons.CATALOGUE);
        List<Gallery.Pair> pairs = Gallery.pairs(Comparisons.CATALOGUE);
        assertEquals(
                expected,
                pairs.stream()
                        .map(pair -> {
                            Dataset dataset = Comparisons.data(pair.id());
                            TwinRuns twins = new Twins(dataset, pair.twins()).carryOut(Comparisons.monitor(runs -> {}));
                            TwinRuns.Errors errors = twins.errors().orElseThrow();
                            return pair.id() + " " + errors.one() + " " + errors.other();
                        })
                        .toList());
        for (Gallery.Pair pair : pairs) {
            assertEquals(Algorithm.KMEANS, pair.twins().other().algorithm());
            assertEquals(OptionalInt.empty(), pair.twins().fork());
            assertEquals(
                    new Parsed.Valid<>(pair.twins()),
                    links.parse(CompareLinkTest.lists(links.format(pair.twins())), Optional.empty()));
        }
    }
}
