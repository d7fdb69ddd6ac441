package mixturelab.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.Points;
import mixturelab.core.run.Frame;
import mixturelab.core.run.KMeansRun;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Run;
import mixturelab.core.run.Runner;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken home is the run: no digit is lost, and no word is taken for a formula. */
class ExportTest {
    private static final DatasetCatalogue CATALOGUE = new DatasetCatalogue(Optional::empty);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "waiting (min)|waiting (min)",
                "=HYPERLINK(1)|'=HYPERLINK(1)",
                "+1|'+1",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "a,b|\"a,b\"",
                "say \"x\"|\"say \"\"x\"\"\"",
                "=1,2|\"'=1,2\""
            })
    void aWordIsNeverAFormula(String word, String cell) {
        assertEquals(cell, CsvText.text(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1"})
    void norBehindWhitespace(String word) {
        assertTrue(CsvText.text(word).replace("\"", "").startsWith("'"), word);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 0.1, 1e-300, -1.2345678901234567e8, Double.MIN_VALUE, 1.0 / 3})
    void numbersKeepEveryBit(double number) {
        assertEquals(number, Double.parseDouble(CsvText.number(number)));
    }

    @Test
    void theIterationsAreTheTrace() {
        Run run = run("data=blobs&k=3");
        List<String[]> rows = rows(IterationTable.csv(run));
        assertArrayEquals(new String[] {"iteration", "logLikelihood", "gain"}, rows.getFirst());
        assertEquals("start", rows.get(1)[0]);
        List<? extends Frame> frames = run.trace().frames();
        for (int i = 0; i < 34; i++) {
            String[] row = rows.get(i + 2);
            assertEquals(Integer.toString(i), row[0]);
            assertEquals(frames.get(2 * i + 2).objective(), Double.parseDouble(row[1]));
            assertEquals(frames.get(2 * i + 2).objective() - frames.get(2 * i).objective(), Double.parseDouble(row[2]));
        }
        assertEquals(36, rows.size());
    }

    @Test
    void responsibilitiesStandBesideTheirPoints() {
        RunSettings settings = settings("data=blobs&k=3");
        Dataset dataset = CATALOGUE.create(settings.data());
        List<String[]> rows = rows(MembershipTable.csv(dataset, Runner.run(dataset.points(), settings)));
        assertArrayEquals(new String[] {"x1", "x2", "label", "r_A", "r_B", "r_C"}, rows.getFirst());
        assertEquals(151, rows.size());
        for (int i = 0; i < 150; i++) {
            String[] row = rows.get(i + 1);
            assertEquals(dataset.points().get(i, 1), Double.parseDouble(row[1]));
            assertEquals(dataset.labels().orElseThrow().get(i), Integer.parseInt(row[2]));
            double sum =
                    Arrays.stream(row, 3, 6).mapToDouble(Double::parseDouble).sum();
            assertEquals(1, sum, 1e-12);
        }
    }

    @Test
    void kMeansHasClustersAndNamesThatCannotBeFormulas() {
        Dataset dataset = new Dataset(
                "upload",
                Points.of(2, new double[] {0, 0, 0, 1, 9, 9, 9, 8}),
                Optional.empty(),
                List.of("=cmd()", "width, cm"));
        Run run = Runner.run(dataset.points(), settings("data=four-corners&k=2&algorithm=kmeans"));
        String table = MembershipTable.csv(dataset, run);
        assertEquals("'=cmd(),\"width, cm\",cluster\r\n0,0,A\r\n0,1,A\r\n9,9,B\r\n9,8,B\r\n", table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=blobs&k=3",
                "data=overlap&k=5&covariance=tied&init=kmeans++&start=7",
                "data=saddle&k=2&covariance=spherical",
                "data=unequal-sizes&mixing=equal",
                "data=three-points&k=2&init=manual&means=1;2.6&covariances=0.2;1&floor=0.01",
                "data=rings&k=3&algorithm=kmeans&empty=reseed&init=random-points"
            })
    void theScriptHoldsTheVeryNumbersOfTheRun(String query) {
        RunSettings settings = settings(query);
        Dataset dataset = CATALOGUE.create(settings.data());
        Run run = Runner.run(dataset.points(), settings);
        String script = NumPyScript.of(dataset, run);
        assertFalse(script.contains("{{"), script);
        assertArrayEquals(dataset.points().toArray(), numbers(script, "points"));
        Map<String, String> texts = RunTable.texts(settings);
        assertTrue(script.contains("\nMAX_ITERATIONS = " + texts.get("iterations") + "\n"), script);
        assertTrue(script.contains("\nTOLERANCE = " + texts.get("tolerance") + " "), script);
        switch (run) {
            case MixtureRun em -> {
                assertArrayEquals(em.trace().initial().mixture().weights(), numbers(script, "weights"));
                assertArrayEquals(em.trace().initial().mixture().means(), numbers(script, "means"));
                assertArrayEquals(em.trace().initial().mixture().covariances(), numbers(script, "covariances"));
                assertTrue(script.contains("\nCOVARIANCE = \"" + texts.get("covariance") + "\""), script);
                assertTrue(script.contains("\nMIXING = \"" + texts.get("mixing") + "\""), script);
                assertTrue(script.contains("\nFLOOR = " + texts.get("floor") + " "), script);
            }
            case KMeansRun kmeans -> {
                assertArrayEquals(kmeans.trace().initial().centroids().toArray(), numbers(script, "centroids"));
                assertTrue(script.contains("\nEMPTY = \"" + texts.get("empty") + "\""), script);
            }
        }
    }

    @Test
    void theNameOfTheDataStaysAName() {
        Run run = run("data=four-corners&k=2");
        Dataset named = new Dataset(
                "\"\"\"\nimport os #", CATALOGUE.create(run.settings().data()).points(), Optional.empty(), List.of());
        assertTrue(NumPyScript.of(named, run).startsWith("\"\"\"-import-os-, seed"));
        assertEquals("mixture-lab--import-os--em-k2", FileNames.base(named, run.settings()));
    }

    /** The numbers of the array that is assigned to a name. */
    private static double[] numbers(String script, String name) {
        String from = "\n" + name + " = np.array([\n";
        int start = script.indexOf(from) + from.length();
        String array = script.substring(start, script.indexOf("\n], dtype=float)", start));
        return Arrays.stream(array.split("[\\[\\],\\s]+"))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static List<String[]> rows(String csv) {
        return csv.lines().map(line -> line.split(",", -1)).collect(Collectors.toList());
    }

    private static Run run(String query) {
        RunSettings settings = settings(query);
        return Runner.run(CATALOGUE.create(settings.data()).points(), settings);
    }

    private static RunSettings settings(String query) {
        Map<String, List<String>> names = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
        return new RunLink(CATALOGUE).parse(names).valid().orElseThrow().settings();
    }
}
