package mixturelab.compare.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.stream.Collectors;
import mixturelab.ViewTest;
import mixturelab.chart.ui.SweepStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The settings of a sweep, and what is offered beside it. */
class SweepViewTest extends ViewTest {
    @BeforeEach
    void open() {
        UI.getCurrent().navigate(SweepView.class);
    }

    @Test
    void theRangeIsPartOfTheLink() {
        test(count("to")).setValue(5);
        test(count("K from")).setValue(2);
        assertEquals(Map.of("data", "blobs", "from", "2", "to", "5"), query());
        assertFalse(count("to").isInvalid());
    }

    @Test
    void badValuesAreExplainedBesideTheirControlsAndChangeNothing() {
        test(count("to")).setValue(13);
        assertTrue(
                count("to").getErrorMessage().contains("from 1 to 12"),
                count("to").getErrorMessage());
        test(count("K from")).setValue(0);
        assertTrue(count("K from").isInvalid());
        test(field("Starts")).setValue("101");
        assertTrue(
                field("Starts").getErrorMessage().contains("100"),
                field("Starts").getErrorMessage());
        test(field("Parts held out")).setValue("1");
        assertTrue(field("Parts held out").isInvalid());
        assertEquals(Map.of(), query());
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        go("from=4&to=6");
        test(count("to")).setValue(3);
        assertTrue(
                count("to").getErrorMessage().contains("from 4 to 12"),
                count("to").getErrorMessage());
        assertEquals("6", query().get("to"));
    }

    @Test
    void whatWouldTakeTooLongIsRefusedWithWhatFits() {
        go("data=old-faithful&to=12&starts=2&iterations=1000&tolerance=0");
        test(field("Starts")).setValue("100");
        assertTrue(
                field("Starts").getErrorMessage().contains("at most"),
                field("Starts").getErrorMessage());
        assertEquals("2", query().get("starts"));
    }

    @Test
    void aBadLinkIsExplainedAndTheDefaultSweepIsShown() {
        UI.getCurrent().navigate("lab");
        go("to=99&folds=x");
        assertTrue(count("to").isInvalid());
        assertTrue(field("Parts held out").isInvalid());
        assertEquals("Your own blobs", chosen("Data"));
    }

    @Test
    void fewerPointsTakeTheRangeAlong() {
        test(count("to")).setValue(12);
        test(select("Data")).selectItem("Three points");
        assertEquals("three-points", query().get("data"));
        assertEquals(3, count("to").getValue(), "there are three points");
        assertFalse(count("to").isInvalid());
    }

    @Test
    void theHomeworksCaseIsOneLinkAway() {
        assertEquals(Map.of("data", "overlap", "from", "2", "to", "6"), parameters(offered("homework")));
        go("data=overlap&from=2&to=6");
        assertEquals("", offered("homework"), "it is here already");
    }

    @Test
    void moreStartsAreRandomOnes() {
        go("data=overlap&from=2&to=4");
        assertEquals(
                Map.of("data", "overlap", "from", "2", "to", "4", "starts", "20", "init", "random-points"),
                parameters(offered("moreStarts")));
        go("data=overlap&from=2&to=4&starts=20");
        assertEquals("", offered("moreStarts"));
    }

    @Test
    void theOtherViewsTakeTheDataAlong() {
        go("data=rings&algorithm=kmeans");
        Anchor starts = find(Anchor.class).all().stream()
                .filter(tab -> tab.getText().equals("Which start?"))
                .findFirst()
                .orElseThrow();
        assertTrue(starts.getHref().startsWith("compare/starts?"), starts.getHref());
        assertEquals(Map.of("data", "rings", "algorithm", "kmeans"), parameters(starts.getHref()));
    }

    private static void go(String query) {
        UI.getCurrent().navigate(SweepView.class, QueryParameters.fromString(query));
    }

    private static Map<String, String> parameters(String address) {
        return QueryParameters.fromString(address.substring(address.indexOf('?') + 1))
                .getParameters()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    private String offered(String which) {
        return find(SweepStage.class).single().getElement().getPropertyRaw("links") instanceof JsonNode links
                ? links.get(which).stringValue()
                : "";
    }

    private IntegerField count(String label) {
        return find(IntegerField.class).all().stream()
                .filter(field -> field.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private String chosen(String label) {
        return select(label).getItemLabelGenerator().apply(select(label).getValue());
    }
}
