package mixturelab.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.random.RandomState;
import mixturelab.core.run.Frame;
import mixturelab.core.run.Runner;
import mixturelab.core.run.Setup;
import mixturelab.core.run.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunLinkTest {
    private static final DatasetCatalogue CATALOGUE = new DatasetCatalogue(Optional::empty);
    private static final RunLink LINK = new RunLink(CATALOGUE);

    /** A query as a browser sends it, without percent signs. */
    private static Map<String, List<String>> query(String text) {
        return text.isEmpty()
                ? Map.of()
                : Arrays.stream(text.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.groupingBy(
                                pair -> pair[0],
                                LinkedHashMap::new,
                                Collectors.mapping(pair -> pair[1], Collectors.toList())));
    }

    private static RunSettings settings(String text) {
        return LINK.parse(query(text)).valid().orElseThrow().settings();
    }

    private static List<SettingProblem> problems(String text) {
        return LINK.parse(query(text)).problems();
    }

    private static List<String> faulty(String text) {
        return problems(text).stream().map(SettingProblem::parameter).toList();
    }

    private static String format(RunSettings settings, OptionalInt frame) {
        return LINK.format(settings, frame).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    @Test
    void anEmptyLinkIsTheHomeworksRun() {
        assertEquals(
                new RunSettings(
                        new DatasetKey("blobs", 2052409),
                        0,
                        3,
                        Algorithm.EM,
                        CovarianceType.FULL,
                        Mixing.FREE,
                        Initialization.BLOCKS,
                        Optional.empty(),
                        150,
                        0.001,
                        2,
                        0,
                        EmptyClusterPolicy.KEEP),
                settings(""));
    }

    @Test
    void theDesignsExampleIsRead() {
        String text = "data=blobs&seed=2052409&k=3&algorithm=em&covariance=full&init=blocks&iterations=150"
                + "&tolerance=0.001&floor=0&frame=12";

        assertEquals(new Parsed.Valid<>(new FramedRun(settings(""), OptionalInt.of(12))), LINK.parse(query(text)));
    }

    @Test
    void everyNameIsRead() {
        RunSettings settings = settings("data=overlap&seed=7&start=8&k=2&algorithm=kmeans&covariance=tied&init=manual"
                + "&means=1,2;3,-4.5&covariances=0.5;2,0,0,3&weights=0.25;0.75&iterations=9&tolerance=1e-5&patience=4"
                + "&floor=0.01&empty=reseed");

        ManualStart start = new ManualStart(
                Setup.rows(new double[] {1, 2}, new double[] {3, -4.5}),
                Optional.of(Setup.rows(new double[] {0.5}, new double[] {2, 0, 0, 3})),
                Optional.of(List.of(0.25, 0.75)));
        assertEquals(
                new RunSettings(
                        new DatasetKey("overlap", 7),
                        8,
                        2,
                        Algorithm.KMEANS,
                        CovarianceType.TIED,
                        Mixing.FREE,
                        Initialization.MANUAL,
                        Optional.of(start),
                        9,
                        1e-5,
                        4,
                        0.01,
                        EmptyClusterPolicy.RESEED),
                settings);
    }

    @Test
    void seedAndFloorDefaultToTheDataSets() {
        for (DatasetEntry entry : CATALOGUE.entries()) {
            RunSettings settings = settings("data=" + entry.id());

            assertEquals(entry.defaultKey(), settings.data());
            assertEquals(entry.defaultCovarianceFloor(), settings.covarianceFloor());
            assertEquals(RunDefaults.of(entry), settings);
        }
        assertEquals(20, settings("data=overlap").data().seed());
        assertEquals(0, settings("data=homework-1d").covarianceFloor());
    }

    @Test
    void theSeedOfAFixedDataSetChangesNothing() {
        assertEquals(settings("data=rings"), settings("data=rings&seed=5"));
        assertEquals(List.of("seed"), faulty("data=rings&seed=x"));
    }

    @Test
    void weightsMayBeSeparatedEitherWay() {
        String manual = "data=three-points&k=2&init=manual&means=1;3&weights=";

        assertEquals(settings(manual + "0.25;0.75"), settings(manual + "0.25,0.75"));
    }

    @Test
    void aPlusThatArrivesAsASpaceIsAPlus() {
        assertEquals(settings("init=kmeans++"), settings("init=kmeans  "));
        assertEquals(Initialization.KMEANS_PLUS_PLUS, settings("init=kmeans  ").initialization());
        assertEquals(1e5, settings("tolerance=1e 5").tolerance());
        assertEquals(
                settings("data=three-points&k=2&init=manual&means=1;3"),
                settings("data=three-points&k=2&init=manual&means=1; 3"));
    }

    @Test
    void unknownNamesAreIgnored() {
        assertEquals(settings("k=4"), settings("utm_source=mail&k=4&K=99"));
    }

    static List<String> names() {
        return RunLink.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void anEmptyValueIsABadValue(String name) {
        List<SettingProblem> problems = problems(name + "=");

        assertEquals(List.of(name), faulty(name + "="));
        assertEquals("", problems.getFirst().value());
    }

    @ParameterizedTest
    @CsvSource({
        "data, nope, ONE_OF",
        "data, BLOBS, ONE_OF",
        "seed, -1, WHOLE_NUMBER",
        "seed, 4294967296, WHOLE_NUMBER",
        "seed, 1.5, WHOLE_NUMBER",
        "start, 99999999999999999999999, WHOLE_NUMBER",
        "k, 0, WHOLE_NUMBER",
        "k, 13, WHOLE_NUMBER",
        "k, 4294967299, WHOLE_NUMBER",
        "k, three, WHOLE_NUMBER",
        "k, ٣, WHOLE_NUMBER",
        "algorithm, EM, ONE_OF",
        "covariance, round, ONE_OF",
        "init, kmeans+, ONE_OF",
        "iterations, 1001, WHOLE_NUMBER",
        "iterations, 1e2, WHOLE_NUMBER",
        "tolerance, -0.1, NUMBER",
        "tolerance, NaN, NUMBER",
        "tolerance, Infinity, NUMBER",
        "tolerance, 1e400, NUMBER",
        "tolerance, 1d, NUMBER",
        "tolerance, 0x1p3, NUMBER",
        "tolerance, '0,001', NUMBER",
        "patience, 0, WHOLE_NUMBER",
        "floor, -1e-9, NUMBER",
        "empty, none, ONE_OF",
        "frame, -1, WHOLE_NUMBER",
        "frame, 2001, WHOLE_NUMBER",
        "means, 1, ONLY_MANUAL",
        "means, 1;;2, NUMBERS",
        "means, NaN, NUMBERS",
        "covariances, 1, ONLY_MANUAL",
        "weights, 1, ONLY_MANUAL"
    })
    void aBadValueIsNamedWithWhatIsAllowed(String name, String value, RunRule rule) {
        List<SettingProblem> problems = problems(name + "=" + value);

        assertEquals(1, problems.size());
        assertEquals(name, problems.getFirst().parameter());
        assertEquals(value, problems.getFirst().value());
        assertEquals(rule, problems.getFirst().rule());
    }

    @Test
    void allProblemsAreReportedInTheOrderOfTheNames() {
        assertEquals(
                List.of("data", "seed", "start", "k", "algorithm", "init", "iterations", "patience", "frame"),
                faulty("frame=x&patience=0&iterations=0&init=x&means=1&algorithm=x&k=0&start=x&seed=x&data=x"));
    }

    @Test
    void aRepeatedNameIsABadValue() {
        SettingProblem problem = problems("k=3&k=4").getFirst();

        assertEquals("k", problem.parameter());
        assertEquals("3 and 4", problem.value());
        assertEquals(RunRule.ONCE, problem.rule());
    }

    @ParameterizedTest
    @CsvSource({
        "init=manual, means",
        "init=manual&means=1;2, means",
        "init=manual&means=1;2;3&covariances=1;1, covariances",
        "init=manual&means=1;2;3&covariances=1;1;-1, covariances",
        "init=manual&means=1;2;3&weights=1;1;1, weights",
        "'init=manual&means=1,2;2;3', means"
    })
    void aManualStartIsChecked(String text, String parameter) {
        assertEquals(List.of(parameter), faulty("data=homework-1d&" + text));
    }

    @Test
    void aBadKIsNotBlamedOnTheManualStart() {
        assertEquals(List.of("k"), faulty("k=x&init=manual&means=1,1;2,2"));
    }

    @Test
    void linksForOtherPointsIgnoreDataAndSeed() {
        DatasetKey key = new DatasetKey("upload", 0);

        Parsed<FramedRun> link = RunLink.parse(query("data=nope&seed=nope&k=2"), RunDefaults.ofOwn(key, 100));

        RunSettings settings = link.valid().orElseThrow().settings();
        assertEquals(key, settings.data());
        assertEquals(1e-6, settings.covarianceFloor());
        assertEquals(2, settings.componentCount());
    }

    @Test
    void onlyWhatDiffersFromTheDefaultsIsWritten() {
        assertEquals("data=blobs", format(settings(""), OptionalInt.empty()));
        assertEquals("data=blobs&frame=12", format(settings("seed=2052409"), OptionalInt.of(12)));
        assertEquals("data=overlap", format(settings("data=overlap"), OptionalInt.empty()));
        assertEquals("data=rings&floor=0", format(settings("data=rings&floor=0&seed=9"), OptionalInt.empty()));
    }

    @Test
    void namesComeInTheDesignsOrderAndNumbersShort() {
        String text = "data=overlap&seed=7&start=8&k=2&algorithm=kmeans&covariance=diagonal&init=manual"
                + "&means=1,2;3,-4.5&covariances=0.5;2,0,0,3&weights=0.25;0.75&iterations=9&tolerance=1e-6&patience=4"
                + "&floor=1e7&empty=drop&frame=3";

        assertEquals(text, format(settings(text.replace("&frame=3", "")), OptionalInt.of(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 0.001",
        "1e-6, 1e-6",
        "150.0, 150",
        "0, 0",
        "-0.0, -0",
        "1.5e10, 1.5e10",
        "123456.0, 123456",
        "0.1, 0.1",
        "4.9e-324, 4.9e-324",
        "1e100, 1e100"
    })
    void numbersAreAsShortAsTheyCanBe(double number, String text) {
        assertEquals(text, LinkText.of(number));
    }

    @Test
    void aDataSetOutsideTheCatalogueHasNoLink() {
        RunSettings upload = RunDefaults.ofOwn(new DatasetKey("posted", 0), 5);

        assertThrows(IllegalArgumentException.class, () -> LINK.format(upload, OptionalInt.empty()));
    }

    private static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    /** Forty random runs for each of fifty seeds: whatever is written is read back. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) {
        RandomState random = new RandomState(seed);
        for (int turn = 0; turn < 40; turn++) {
            RunSettings settings = randomSettings(random);
            OptionalInt frame = random.interval(1) == 0 ? OptionalInt.empty() : OptionalInt.of(random.interval(2000));
            Map<String, List<String>> query = LINK.format(settings, frame).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));

            assertEquals(new Parsed.Valid<>(new FramedRun(settings, frame)), LINK.parse(query));
        }
    }

    private static RunSettings randomSettings(RandomState random) {
        DatasetEntry entry = oneOf(CATALOGUE.entries(), random);
        int k = 1 + random.interval(11);
        Initialization init = oneOf(List.of(Initialization.values()), random);
        return new RunSettings(
                        random.interval(1) == 0 || !entry.seeded()
                                ? entry.defaultKey()
                                : new DatasetKey(entry.id(), randomSeed(random)),
                        random.interval(1) == 0 ? 0 : randomSeed(random),
                        k,
                        oneOf(List.of(Algorithm.values()), random),
                        oneOf(List.of(CovarianceType.values()), random),
                        Mixing.FREE,
                        init,
                        init == Initialization.MANUAL
                                ? Optional.of(randomStart(random, k, entry.d()))
                                : Optional.empty(),
                        1 + random.interval(999),
                        oneOf(List.of(0.0, 0.001, 1e-12, 1 / 3.0, 1e22, random.randomSample()), random),
                        1 + random.interval(9),
                        oneOf(List.of(0.0, 1e-6, Double.MIN_VALUE, 1e308, -Math.log(random.randomSample())), random),
                        oneOf(List.of(EmptyClusterPolicy.values()), random))
                .with(RunTable.MIXING, oneOf(List.of(Mixing.values()), random));
    }

    private static long randomSeed(RandomState random) {
        return (long) (random.randomSample() * 4294967296.0);
    }

    private static ManualStart randomStart(RandomState random, int k, int d) {
        List<List<Double>> means = new ArrayList<>();
        List<List<Double>> covariances = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            means.add(IntStream.range(0, d)
                    .mapToObj(a -> random.normal() * Math.pow(10, random.interval(40) - 20))
                    .toList());
            double variance = 1e-3 + random.randomSample();
            double other = variance * (2 + random.randomSample());
            double covariance = variance * random.randomSample();
            boolean whole = d == 2 && random.interval(1) == 0;
            covariances.add(whole ? List.of(variance, covariance, covariance, other) : List.of(variance));
        }
        List<Double> weights = IntStream.range(0, k).mapToObj(j -> 1.0 / k).toList();
        return new ManualStart(
                means,
                random.interval(1) == 0 ? Optional.empty() : Optional.of(covariances),
                random.interval(1) == 0 ? Optional.empty() : Optional.of(weights));
    }

    private static <T> T oneOf(List<T> values, RandomState random) {
        return values.get(random.interval(values.size() - 1));
    }

    @Test
    void aBarePageShowsTheMiddleOfTheRun() {
        Trace<? extends Frame> trace = Runner.run(
                        CATALOGUE.create(settings("").data()).points(), settings(""))
                .trace();

        assertTrue(RunLink.isBare(Map.of()));
        assertTrue(RunLink.isBare(query("utm_source=mail")));
        assertFalse(RunLink.isBare(query("data=blobs")));
        assertEquals(34, trace.defaultFrame(true));
        assertEquals(68, trace.defaultFrame(false));
    }
}
