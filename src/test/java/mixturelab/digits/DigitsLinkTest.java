package mixturelab.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.SettingProblem;
import mixturelab.digits.DigitsLink.Linked;
import mixturelab.digits.DigitsLink.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsLinkTest {
    @Test
    void anEmptyLinkIsTheHomework() {
        assertEquals(
                new Parsed.Valid<>(new Linked(DigitsSettings.HOMEWORK, Shown.DEFAULT)), DigitsLink.parse(Map.of()));
        assertEquals(Map.of(), DigitsLink.format(DigitsSettings.HOMEWORK));
    }

    @Test
    void aLinkSaysWhatDiffers() {
        DigitsSettings settings = DigitsSettings.HOMEWORK
                .with(DigitsTable.START, 3L)
                .with(DigitsTable.FLOOR, 0.01)
                .with(DigitsTable.COVARIANCE, CovarianceType.TIED)
                .with(DigitsTable.PRINCIPAL, OptionalInt.of(50))
                .with(DigitsTable.METHODS, List.of(Method.KMEANS, Method.MIXTURE));
        assertEquals(
                "{start=3, covariance=tied, floor=0.01, principal=50, methods=mixture,kmeans}",
                DigitsLink.format(settings).toString());
        assertRoundTrip(settings, Shown.DEFAULT);
    }

    @Test
    void allOtherImagesAreLeftOut() {
        assertEquals(
                "{training=1000}",
                DigitsLink.format(DigitsSettings.HOMEWORK.with(DigitsTable.TRAINING, 1000))
                        .toString());
        assertEquals(
                69_000, DigitsSettings.HOMEWORK.with(DigitsTable.TRAINING, 1000).testSize());
        Linked link = parse("training=1000&test=500").valid().orElseThrow();
        assertEquals(500, link.settings().testSize());
        assertEquals(500, link.settings().with(DigitsTable.TRAINING, 2000).testSize());
        assertRoundTrip(link.settings(), Shown.DEFAULT);
    }

    @Test
    void whatThePageShowsIsInTheLinkToo() {
        assertRoundTrip(
                DigitsSettings.HOMEWORK, new Shown(Optional.of(Method.KMEANS), OptionalInt.of(3), OptionalInt.of(12)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seed=-1",
                "start=x",
                "k=51",
                "k=0",
                "covariance=round",
                "floor=1e-7",
                "floor=NaN",
                "floor=2",
                "principal=1",
                "principal=101",
                "training=499",
                "training=20001",
                "test=99",
                "test=65001",
                "restarts=21",
                "methods=",
                "methods=mixture,,mlp",
                "show=mlp",
                "cluster=50",
                "frame=-1",
                "k=1&k=2"
            })
    void aBadValueIsNamed(String query) {
        Parsed<Linked> link = parse(query);
        assertEquals(
                List.of(query.substring(0, query.indexOf('='))),
                link.problems().stream().map(SettingProblem::parameter).toList());
    }

    @Test
    void allBadValuesInTheOrderOfALink() {
        Parsed<Linked> link = parse("methods=x&k=0&seed=1.5");
        assertEquals(
                List.of("seed", "k", "methods"),
                link.problems().stream().map(SettingProblem::parameter).toList());
    }

    private static void assertRoundTrip(DigitsSettings settings, Shown shown) {
        Map<String, List<String>> query = DigitsLink.format(settings, shown).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        assertEquals(new Parsed.Valid<>(new Linked(settings, shown)), DigitsLink.parse(query));
    }

    private static Parsed<Linked> parse(String query) {
        return DigitsLink.parse(Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList()))));
    }
}
