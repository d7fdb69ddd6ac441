package mixturelab.lab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mixturelab.ViewTest;
import mixturelab.chart.ui.RunStage;
import mixturelab.core.settings.RunRule;
import mixturelab.core.settings.SettingProblem;
import mixturelab.wire.StartProblems;
import mixturelab.wire.StartTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server makes of a start that was set by hand in the browser. */
class HandStartTest extends ViewTest {
    @BeforeEach
    void open() {
        navigate(LabView.class);
    }

    @Test
    void aStartByHandIsALinkWithAllItsNumbers() {
        choose("0.1,0.30000000000000004;5,1e-7", "1,0,0,1;2,0.5,0.5,3", "0.25;0.75");
        assertEquals(
                Map.of(
                        "data", "blobs",
                        "k", "2",
                        "init", "manual",
                        "means", "0.1,0.30000000000000004;5,1e-7",
                        "covariances", "1,0,0,1;2,0.5,0.5,3",
                        "weights", "0.25;0.75",
                        "frame", "0"),
                query());
    }

    @Test
    void kMeansStartsFromMeansAlone() {
        UI.getCurrent().navigate(LabView.class, QueryParameters.of("algorithm", "kmeans"));
        choose("1,2;3,4;5,6", "", "");
        assertEquals("manual", query().get("init"));
        assertEquals("1,2;3,4;5,6", query().get("means"));
        assertFalse(query().containsKey("covariances"));
        assertFalse(query().containsKey("weights"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,0;1,1     | 1,2,2,1;1,0,0,1 | 0.5;0.5",
                "0,0;1,1     | 1,0,0,1;0,0,0,0 | 0.5;0.5",
                "0,0;1,1     | 1,0,0,1;1,0,0,1 | -0.5;1.5",
                "0,0;1,NaN   | 1,0,0,1;1,0,0,1 | 0.5;0.5",
                "0,0;1,1e200 | 1,0,0,1;1,0,0,1 | 0.5;0.5",
                "0;1         | 1;1             | 0.5;0.5",
                "x           | y               | z",
            })
    void aBadStartChangesNothing(String means, String covariances, String weights) {
        UI.getCurrent().navigate(LabView.class, QueryParameters.of("k", "4"));
        Map<String, String> before = query();
        choose(means, covariances, weights);
        assertEquals(before, query());
        assertEquals(4, find(IntegerField.class).all().getFirst().getValue());
    }

    @Test
    void aStartOfAnyLengthIsNotEvenRead() {
        Map<String, String> before = query();
        choose("1,1" + ";1,1".repeat(100_000), "1", "1");
        assertEquals(before, query());
    }

    @Test
    void theMessageNamesTheComponent() {
        LabView view = find(LabView.class).single();
        SettingProblem problem = new SettingProblem("covariances", "1;0", RunRule.POSITIVE_DEFINITE, List.of("2"));
        StartProblems messages = HandProblems.messages(view, List.of(problem)).orElseThrow();
        String covariances = messages.covariances().orElseThrow();
        assertTrue(covariances.startsWith("B can not be like that"), covariances);
        assertEquals(Optional.empty(), messages.means());
    }

    @Test
    void startsThatCanNotWorkAreNotOffered() {
        assertEquals(5, starts().size());
        UI.getCurrent().navigate(LabView.class, QueryParameters.of("data", "homework-1d"));
        assertTrue(starts().contains("hand-set"));
        assertFalse(starts().contains("manual"));
        choose("1;2;3", "1;1;1", "0.2;0.3;0.5");
        assertTrue(starts().contains("manual"));
    }

    private void choose(String means, String covariances, String weights) {
        RunStage stage = find(RunStage.class).single();
        ComponentUtil.fireEvent(
                stage, new RunStage.StartChosen(stage, true, new StartTexts(means, covariances, weights)));
    }

    private List<String> starts() {
        return select("Start").getListDataView().getItems().toList();
    }
}
