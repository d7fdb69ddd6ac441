package mixturelab.compare.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import mixturelab.ViewTest;
import mixturelab.chart.ui.StartsStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which start: the settings and what they lead to. */
class StartsViewTest extends ViewTest {
    @BeforeEach
    void open() {
        open("data=overlap&k=4&starts=20&start=7");
        untilShown();
    }

    @Test
    void aLinkIsShownInTheControls() {
        assertEquals("overlap", select("Data").getValue());
        assertEquals(4, components().getValue());
        assertEquals("20", field("Starts").getValue());
        assertEquals("7", field("Random start").getValue());
    }

    @Test
    void aChangeIsALinkThatKeepsTheRest() {
        test(components()).setValue(5);
        assertEquals("5", query().get("k"));
        assertEquals("20", query().get("starts"));
        assertEquals("random-points", query().get("init"));
        test(field("Starts")).setValue("50");
        assertEquals("50", query().get("starts"));
        test(select("Data")).selectItem("A saddle");
        assertEquals("saddle", query().get("data"));
        assertEquals(2, components().getValue(), "the set's own K");
        assertEquals("50", query().get("starts"));
    }

    @Test
    void badValuesAreExplainedBesideTheirControlsAndChangeNothing() {
        test(field("Starts")).setValue("1001");
        assertTrue(field("Starts").isInvalid());
        assertTrue(
                field("Starts").getErrorMessage().contains("from 2 to 1000"),
                field("Starts").getErrorMessage());
        test(components()).setValue(13);
        assertTrue(components().isInvalid());
        assertEquals("20", query().get("starts"));
        test(field("Starts")).setValue("30");
        assertEquals("30", query().get("starts"));
        assertFalse(field("Starts").isInvalid());
    }

    @Test
    void whatWouldTakeTooLongIsRefusedWithWhatFits() {
        open("data=overlap&k=12&starts=20&iterations=1000");
        test(field("Starts")).setValue("1000");
        assertTrue(
                field("Starts").getErrorMessage().contains("at most 222 as long as nothing else changes"),
                field("Starts").getErrorMessage());
        assertEquals("20", query().get("starts"));
    }

    @Test
    void aBadLinkIsExplainedBesideTheDefaultStarts() {
        UI.getCurrent().navigate("lab");
        open("starts=1&k=99");
        assertTrue(field("Starts").isInvalid());
        assertTrue(components().isInvalid());
        assertEquals("blobs", select("Data").getValue());
        untilShown();
    }

    @Test
    void againTakesTheSeedsThatComeNext() {
        send("starts-repeated");
        assertEquals("27", query().get("start"));
        untilShown();
        assertEquals("27", field("Random start").getValue());
        open("data=overlap&starts=20&start=4294967270");
        send("starts-repeated");
        assertFalse(query().containsKey("start"), "after the last seed they begin anew");
    }

    @Test
    void whoCancelsKeepsWhatWasThere() {
        open("data=overlap&k=12&starts=1000&iterations=170&tolerance=0&start=1");
        send("run-canceled");
        assertTrue(note().contains("Canceled"), note());
        assertTrue(note().contains("K = 4, 20 starts"), note());
    }

    private static void open(String query) {
        UI.getCurrent().navigate(StartsView.class, QueryParameters.fromString(query));
    }

    private StartsStage stage() {
        return find(StartsStage.class).all().getFirst();
    }

    private void send(String event) {
        stage().getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(stage().getElement(), event, JacksonUtils.createObjectNode()));
    }

    /** Until the browser asks nothing more, as it does while starts are being computed. */
    private static void untilShown() {
        until(() -> UI.getCurrent().getPollInterval() < 0);
    }
}
