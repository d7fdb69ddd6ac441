package mixturelab.run.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.ExpectationStep;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Runner;
import mixturelab.core.run.StopReason;
import mixturelab.core.run.Trace;
import mixturelab.core.settings.FramedRun;
import mixturelab.core.settings.RunLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The links behind the settings lead to runs that show what they say. */
@SpringBootTest
class ExperimentsTest extends SpringBrowserlessTest {
    @Autowired
    private DatasetCatalogue catalogue;

    static List<String> settings() {
        return List.copyOf(Experiments.LINKS.keySet());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyLinkIsARun(String setting) {
        assertTrue(trace(query(setting)).iterations() > 0);
    }

    @Test
    void aComponentCollapsesWithoutAFloorAndNotWithOne() {
        assertEquals(StopReason.DEGENERATE_COMPONENT, trace(query("floor")).stopReason());
        assertEquals(
                StopReason.CONVERGED,
                trace(with(query("floor"), "floor", "0.001")).stopReason());
    }

    /** With equal weights the component of the small cluster has to take more than its own points. */
    @Test
    void equalWeightsCutTheLargeCluster() {
        assertTrue(smallest(query("mixing")) > 2 * smallest(with(query("mixing"), "mixing", "free")));
    }

    /** How many points the smaller of two components answers for in the end. */
    private double smallest(Map<String, List<String>> query) {
        FramedRun link = new RunLink(catalogue).parse(query).valid().orElseThrow();
        Points points = catalogue.create(link.settings().data()).points();
        MixtureRun run = (MixtureRun) Runner.run(points, link.settings());
        return Arrays.stream(ExpectationStep.of(points, run.trace().last().mixture())
                        .responsibilities()
                        .effectiveCounts())
                .min()
                .orElseThrow();
    }

    @Test
    void theCapCutsARunOff() {
        assertEquals(StopReason.MAX_ITERATIONS, trace(query("iterations")).stopReason());
    }

    @Test
    void theSaddleIsLeftOnlyWithoutATolerance() {
        assertTrue(trace(query("tolerance")).last().objective() > -420);
        assertTrue(trace(with(query("tolerance"), "tolerance", "0.001")).last().objective() < -500);
    }

    @Test
    void morePatienceGoesBeyondTheFirstSmallGain() {
        assertTrue(trace(query("patience")).iterations() + 1
                < trace(with(query("patience"), "patience", "2")).iterations());
    }

    @Test
    void aFarCentroidGetsNoPoints() {
        assertEquals(StopReason.EMPTY_CLUSTER, trace(query("empty")).stopReason());
    }

    private Trace<?> trace(Map<String, List<String>> query) {
        FramedRun link = new RunLink(catalogue).parse(query).valid().orElseThrow();
        return Runner.run(catalogue.create(link.settings().data()).points(), link.settings())
                .trace();
    }

    private static Map<String, List<String>> query(String setting) {
        return QueryParameters.fromString(Experiments.LINKS.get(setting)).getParameters();
    }

    private static Map<String, List<String>> with(Map<String, List<String>> query, String name, String value) {
        Map<String, List<String>> changed = new HashMap<>(query);
        changed.put(name, List.of(value));
        return changed;
    }
}
