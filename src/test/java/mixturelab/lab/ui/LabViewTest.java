package mixturelab.lab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import mixturelab.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabViewTest extends ViewTest {
    @BeforeEach
    void open() {
        navigate(LabView.class);
    }

    @Test
    void startsWithTheHomeworksBlobs() {
        assertEquals("blobs", select("Data").getValue());
        assertEquals("2052409", field("ID number").getValue());
        assertEquals(3, components().getValue());
    }

    @Test
    void aChangeIsALinkThatBeginsAtTheStart() {
        test(components()).setValue(5);
        assertEquals(Map.of("data", "blobs", "k", "5", "frame", "0"), query());
    }

    @Test
    void anotherDataSetBringsItsOwnSeedAndFloor() {
        test(field("ID number")).setValue("1234567");
        assertEquals("1234567", query().get("seed"));
        test(select("Data")).selectItem("Overlapping blobs");
        assertFalse(query().containsKey("seed"), query().toString());
        assertEquals("20", field("Seed").getValue());
    }

    @Test
    void aBadValueIsExplainedBesideItsControlAndChangesNothing() {
        test(components()).setValue(4);
        test(components()).setValue(200);
        assertTrue(components().isInvalid());
        assertTrue(
                components().getErrorMessage().contains("from 1 to 12"),
                components().getErrorMessage());
        assertEquals("4", query().get("k"));
        test(components()).setValue(5);
        assertFalse(components().isInvalid());
    }

    @Test
    void moreComponentsThanPointsIsExplained() {
        test(select("Data")).selectItem("Three points");
        test(components()).setValue(4);
        assertTrue(
                components().getErrorMessage().contains("at most 3, as many as there are points"),
                components().getErrorMessage());
    }

    @Test
    void aBadLinkIsExplainedAndTheDefaultRunIsShown() {
        UI.getCurrent().navigate(LabView.class, QueryParameters.fromString("k=99&tolerance=x&frame=-1"));
        assertTrue(components().isInvalid());
        assertTrue(field("Tolerance").isInvalid());
        assertTrue(
                find(Paragraph.class).all().stream().anyMatch(p -> p.getText().contains("frame")));
    }

    @Test
    void newStartGoesFromBlocksToRandomAndThenOn() {
        press("New start");
        assertEquals("random-partition", query().get("init"));
        press("New start");
        assertEquals("1", query().get("start"));
    }

    @Test
    void theHandSetMixtureOfTheHomeworkIsOneChoice() {
        test(select("Data")).selectItem("Homework, 1-D");
        test(select("Start")).selectItem("hand-set, as in the homework");
        assertEquals("-1;2.5;15", query().get("means"));
        assertEquals("manual", query().get("init"));
    }

    @Test
    void kMeansHidesWhatItDoesNotUse() {
        assertTrue(field("Covariance floor").isVisible());
        UI.getCurrent().navigate(LabView.class, QueryParameters.of("algorithm", "kmeans"));
        assertEquals(
                0,
                find(TextField.class).all().stream()
                        .filter(f -> f.getAriaLabel()
                                .filter("Covariance floor"::equals)
                                .isPresent())
                        .filter(Component::isVisible)
                        .count());
    }

    @Test
    void aSecondOpinionComesWhenTheRunIsShown() {
        assertEquals(0, opinions(), "with the run itself");
        until(() -> opinions() == 1);
    }

    @Test
    void onlyTheLatestRunGetsAnOpinion() {
        UI.getCurrent().navigate(LabView.class, QueryParameters.of("algorithm", "kmeans"));
        AtomicLong told = new AtomicLong();
        until(() -> {
            told.addAndGet(opinions());
            return UI.getCurrent().getPollInterval() < 0;
        });
        assertEquals(1, told.get());
    }

    @Test
    void whereThereCanBeNoOpinionThePageDoesntAskForOne() {
        until(() -> UI.getCurrent().getPollInterval() < 0);
        UI.getCurrent().navigate(LabView.class, QueryParameters.of("covariance", "tied"));
        assertTrue(UI.getCurrent().getPollInterval() < 0);
    }

    /** How often the stage has been told an opinion since the last call. */
    private static long opinions() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("tellOpinion"))
                .count();
    }
}
