package mixturelab.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunRule;
import mixturelab.core.settings.SettingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompareLinkTest {
    private final CompareLink links = new CompareLink(Comparisons.CATALOGUE);

    @Test
    void aBareSweepHasItsDefaults() {
        SweepSettings sweep = Comparisons.sweepSettings("data=blobs");
        assertEquals(List.of(1, 8, 1, 5), List.of(sweep.from(), sweep.to(), sweep.starts(), sweep.folds()));
        assertEquals(Initialization.BLOCKS, sweep.run().initialization());
        SweepSettings few = Comparisons.sweepSettings("data=three-points");
        assertEquals(List.of(3, 3), List.of(few.to(), few.folds()));
        assertEquals(0, Comparisons.sweepSettings("data=own&points=1").folds());
    }

    @Test
    void severalStartsAreDrawnUnlessTheLinkSaysOtherwise() {
        assertEquals(
                Initialization.RANDOM_POINTS,
                Comparisons.sweepSettings("starts=2").run().initialization());
        assertEquals(
                Initialization.RANDOM_POINTS,
                Comparisons.startsSettings("k=3").run().initialization());
        assertEquals(
                Initialization.BLOCKS,
                Comparisons.sweepSettings("starts=2&init=blocks").run().initialization());
    }

    @Test
    void kIsNoBusinessOfASweep() {
        assertEquals(Comparisons.sweepSettings("data=blobs"), Comparisons.sweepSettings("data=blobs&k=7&frame=3"));
        assertEquals(Comparisons.sweepSettings("data=blobs"), Comparisons.sweepSettings("data=blobs&k=seven"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=blobs",
                "data=overlap&seed=7&from=2&to=6",
                "data=overlap&from=3&to=3&starts=20&folds=0",
                "data=iris&starts=5&init=blocks",
                "data=iris&starts=5&init=kmeans%2B%2B&start=9&covariance=tied&floor=0.01",
                "data=rings&algorithm=kmeans&to=12&empty=reseed",
                "data=own&points=1,2;3,4;5,7;8,8&to=4"
            })
    void aSweepSurvivesItsLink(String query) {
        SweepSettings sweep = Comparisons.sweepSettings(query);
        assertEquals(new Parsed.Valid<>(sweep), links.sweep(lists(links.format(sweep)), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=local-optima&k=3",
                "data=local-optima&k=3&starts=1000&init=blocks",
                "data=four-corners&k=2&algorithm=kmeans&starts=2&init=kmeans&start=4"
            })
    void manyStartsSurviveTheirLink(String query) {
        StartsSettings starts = Comparisons.startsSettings(query);
        assertEquals(new Parsed.Valid<>(starts), links.starts(lists(links.format(starts)), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "from, 0, from=0",
        "from, 13, from=13",
        "to, 2, from=3&to=2",
        "to, 13, to=13",
        "to, x, to=x",
        "starts, 0, starts=0",
        "starts, 101, starts=101",
        "folds, 1, folds=1",
        "folds, 11, folds=11",
        "init, manual, init=manual&means=1;2",
        "init, nothing, init=nothing",
        "init, blocks and kmeans, init=blocks&init=kmeans",
        "from, 1 and 2, from=1&from=2",
        "covariance, round, covariance=round",
        "data, nowhere, data=nowhere"
    })
    void aBadValueIsNamed(String parameter, String value, String query) {
        List<SettingProblem> problems = problems(query);
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(parameter, problems.getFirst().parameter());
        assertEquals(value, problems.getFirst().value());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of("seed", "floor", "init", "from", "starts"),
                problems("seed=-1&floor=x&init=manual&from=99&starts=1e3").stream()
                        .map(SettingProblem::parameter)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"1", "1001", "''"})
    void manyStartsAreTwoToAThousand(String starts) {
        List<SettingProblem> problems = links.starts(Map.of("starts", List.of(starts)), Optional.empty())
                .problems();
        assertEquals(List.of(SettingProblem.of("starts", starts, RunRule.WHOLE_NUMBER, 2, 1000)), problems);
    }

    private List<SettingProblem> problems(String query) {
        return links.sweep(Comparisons.query(query), Optional.empty()).problems();
    }

    static Map<String, List<String>> lists(SequencedMap<String, String> query) {
        return query.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    }
}
