package mixturelab.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.dataset.Points;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OwnPointsLinkTest {
    private static final RunLink LINK = new RunLink(new DatasetCatalogue(Optional::empty));

    private static RunSettings settings(OwnPoints own) {
        return RunDefaults.ofOwn(DatasetKey.of(own), own.points().n());
    }

    private static Map<String, List<String>> query(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    private static List<String> faulty(Map<String, String> texts) {
        return LINK.parse(query(texts)).problems().stream()
                .map(SettingProblem::parameter)
                .toList();
    }

    private static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) {
        RandomState random = new RandomState(seed);
        int n = 1 + random.interval(OwnPoints.MOST_IN_LINK - 1);
        int d = 1 + random.interval(1);
        double[] values = IntStream.range(0, n * d)
                .mapToDouble(j -> random.normal() * Math.pow(10, random.interval(270) - 135))
                .toArray();
        Optional<List<Integer>> labels = random.interval(1) == 0
                ? Optional.empty()
                : Optional.of(
                        IntStream.range(0, n).mapToObj(i -> random.interval(3)).toList());
        List<String> axes = random.interval(1) == 0
                ? List.of()
                : List.of("a, b", "c=d&\u00fc").subList(0, d);
        RunSettings settings = settings(
                new OwnPoints(random.interval(1) == 0 ? "" : " my; file.csv", Points.of(d, values), labels, axes));
        Map<String, List<String>> query = query(LINK.format(settings, OptionalInt.of(3)));

        assertEquals(new Parsed.Valid<>(new FramedRun(settings, OptionalInt.of(3))), LINK.parse(query));
    }

    @Test
    void onlyWhatIsKnownIsWritten() {
        OwnPoints own =
                new OwnPoints("", Points.of(2, new double[] {1, 2, 3, 4.5}), Optional.of(List.of(7, 4)), List.of());

        assertEquals(
                "data=own, points=1,2;3,4.5, labels=0,1",
                LINK.format(settings(own), OptionalInt.empty()).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void labelsMayBeNames() {
        Parsed<FramedRun> link = LINK.parse(query(Map.of("data", "own", "points", "1;2;3", "labels", "cat,dog,cat")));

        RunSettings settings = link.valid().orElseThrow().settings();
        assertEquals(
                Optional.of(List.of(0, 1, 0)),
                settings.data().own().orElseThrow().labels());
    }

    @ParameterizedTest
    @CsvSource({
        "points, ''",
        "points, 1;;2",
        "points, '1,2;3'",
        "points, '1,2,3'",
        "points, 1e141",
        "points, 1e400",
        "points, NaN",
        "labels, 1",
        "labels, '1,'",
        "axes, 'a,b'",
        "title, ''"
    })
    void aBadValueIsNamed(String name, String value) {
        Map<String, String> texts = new HashMap<>(Map.of("data", "own", "points", "1;2;3"));
        texts.put(name, value);

        assertEquals(List.of(name), faulty(texts));
    }

    @Test
    void twoHundredPointsFitAndOneMoreDoesNot() {
        String points = String.join(";", Collections.nCopies(OwnPoints.MOST_IN_LINK, "1,2"));

        assertInstanceOf(Parsed.Valid.class, LINK.parse(query(Map.of("data", "own", "points", points))));
        assertEquals(List.of("points"), faulty(Map.of("data", "own", "points", points + ";1,2")));
    }

    @Test
    void ownPointsNeedThemselvesAndOtherDataHasNone() {
        assertEquals(List.of("points"), faulty(Map.of("data", "own")));
        assertEquals(List.of("points", "title"), faulty(Map.of("points", "1;2", "title", "x")));
    }

    @Test
    void aLargeSetIsOnlyNamedAndFoundAgainWhereItIsAtHand() {
        OwnPoints large = OwnPoints.plain(
                Points.of(1, IntStream.range(0, 201).mapToDouble(i -> i).toArray()));
        OwnPoints other = OwnPoints.plain(
                Points.of(1, IntStream.range(0, 202).mapToDouble(i -> i).toArray()));
        Map<String, String> texts = LINK.format(settings(large), OptionalInt.empty());

        assertEquals(List.of("data", "upload"), List.copyOf(texts.keySet()));
        assertEquals(
                new Parsed.Valid<>(new FramedRun(settings(large), OptionalInt.empty())),
                LINK.parse(query(texts), Optional.of(large)));
        assertEquals(List.of("upload"), faulty(texts));
        assertInstanceOf(Parsed.Invalid.class, LINK.parse(query(texts), Optional.of(other)));
    }
}
