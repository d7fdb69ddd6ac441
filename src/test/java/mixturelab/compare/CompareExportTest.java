package mixturelab.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.run.MixtureFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken home is the comparison: no digit is lost. */
class CompareExportTest {
    @Test
    void theCriteriaAreThePanels() {
        SweepResult sweep = Comparisons.sweep("data=overlap&from=2&to=6");
        List<String[]> rows = rows(SweepTables.criteria(sweep));
        assertArrayEquals("k,start,iterations,stopReason,logLikelihood,aic,bic,heldOut".split(","), rows.getFirst());
        assertEquals(6, rows.size());
        for (SweepPanel panel : sweep.panels()) {
            String[] row = rows.get(panel.componentCount() - 1);
            assertEquals(Integer.toString(panel.componentCount()), row[0]);
            assertEquals(panel.stopReason().name(), row[3]);
            assertEquals(panel.objective(), Double.parseDouble(row[4]));
            assertEquals(Criterion.HELD_OUT.of(panel).orElseThrow(), Double.parseDouble(row[7]));
        }
        assertEquals("MAX_ITERATIONS", rows.get(4)[3]);
    }

    @Test
    void theTrajectoriesBeginWithTheStart() {
        SweepResult sweep = Comparisons.sweep("data=overlap&from=2&to=6");
        List<String[]> rows = rows(SweepTables.trajectories(sweep));
        assertEquals(1 + 5 + 19 + 45 + 89 + 150 + 60, rows.size());
        assertArrayEquals(
                new String[] {
                    "2",
                    "start",
                    Double.toString(sweep.panels().getFirst().trajectory().getFirst())
                },
                rows.get(1));
        assertEquals("0", rows.get(2)[1]);
        assertEquals(sweep.panels().getLast().objective(), Double.parseDouble(rows.getLast()[2]));
    }

    @Test
    void theParametersAreThoseOfTheLastFrame() {
        SweepResult sweep = Comparisons.sweep("data=overlap&from=2&to=3");
        List<String[]> rows = rows(SweepTables.parameters(sweep));
        assertArrayEquals(
                "k,component,weight,mean1,mean2,covariance11,covariance12,covariance21,covariance22".split(","),
                rows.getFirst());
        assertEquals(1 + 2 + 3, rows.size());
        Mixture mixture = ((MixtureFrame) sweep.panels().getLast().last()).mixture();
        String[] row = rows.getLast();
        assertEquals("C", row[1]);
        assertEquals(mixture.weight(2), Double.parseDouble(row[2]));
        assertEquals(mixture.covariance(2)[3], Double.parseDouble(row[8]));
    }

    @Test
    void kMeansHasItsOwnColumnsAndEmptyCells() {
        SweepResult sweep = Comparisons.sweep("data=blobs&to=2&algorithm=kmeans");
        assertEquals("k,start,iterations,stopReason,inertia,silhouette", header(SweepTables.criteria(sweep)));
        assertEquals("", rows(SweepTables.criteria(sweep)).get(1)[5], "one cluster has no silhouette");
        assertEquals("k,iteration,inertia", header(SweepTables.trajectories(sweep)));
        assertEquals("k,component,mean1,mean2", header(SweepTables.parameters(sweep)));
    }

    @Test
    void everyStartHasItsRow() {
        ManyStartsResult starts = Comparisons.starts("data=three-points&k=2&starts=40&floor=0&start=3");
        String csv = StartsTable.csv(starts);
        assertEquals("start,iterations,stopReason,logLikelihood,atBest,A1,B1,matchedA,matchedB", header(csv));
        List<String[]> rows = rows(csv);
        assertEquals(41, rows.size());
        assertEquals("3", rows.get(1)[0]);
        for (int j = 0; j < 40; j++) {
            StartEnd end = starts.ends().get(j);
            String[] row = rows.get(j + 1);
            assertEquals(end.value().isEmpty(), row[3].isEmpty());
            assertEquals(starts.isAtBest(end) ? "1" : "0", row[4]);
            assertEquals(end.means().get(1), Double.parseDouble(row[6]));
            assertEquals(starts.matched(end).getFirst() == 0 ? "A" : "B", row[7]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=overlap&from=2&to=6",
                "data=iris&to=3&starts=4&start=7&init=kmeans%2B%2B&covariance=tied&folds=0",
                "data=rings&to=4&starts=3&algorithm=kmeans&empty=reseed"
            })
    void theScriptHoldsTheWholeSweep(String query) {
        SweepSettings sweep = Comparisons.sweepSettings(query);
        String script = SweepScript.of(Comparisons.CATALOGUE.create(sweep.run().data()), sweep);
        assertFalse(script.contains("{{"), script);
        assertTrue(script.contains("\nFROM, TO = " + sweep.from() + ", " + sweep.to() + "  #"), script);
        assertTrue(script.contains("\nSTARTS = " + sweep.starts() + "  #"));
        assertTrue(script.contains("\nFOLDS = " + sweep.folds() + "  #"));
        assertTrue(script.contains("\nSTART = " + sweep.run().start() + "  #"));
        for (String function : List.of("e_step", "m_step", "collapsed", "assign", "update", "inertia_of", "best")) {
            assertEquals(2, script.split("\ndef " + function + "\\(", -1).length, function + " stands there once");
        }
        String points =
                script.substring(script.indexOf("points = np.array([") + 19, script.indexOf("\n], dtype=float)"));
        assertArrayEquals(
                Comparisons.CATALOGUE.create(sweep.run().data()).points().toArray(),
                Arrays.stream(points.split("[\\[\\],\\s]+"))
                        .filter(text -> !text.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    private static String header(String csv) {
        return csv.lines().findFirst().orElseThrow();
    }

    private static List<String[]> rows(String csv) {
        return csv.lines().map(line -> line.split(",", -1)).toList();
    }
}
