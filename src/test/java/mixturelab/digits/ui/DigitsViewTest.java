package mixturelab.digits.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mixturelab.ViewTest;
import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsProgress;
import mixturelab.digits.DigitsService;
import mixturelab.digits.DigitsSettings;
import mixturelab.digits.DigitsTable;
import mixturelab.jobs.Job;
import mixturelab.jobs.QueueFullException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page's settings and its runs, on comparisons that take no time worth mentioning. */
@SuppressWarnings("NullAway.Init") // the field is set before each test
class DigitsViewTest extends ViewTest {
    private static final String SMALL = "training=500&test=500&k=3&restarts=1&methods=kmeans";

    @TempDir
    static Path results;

    @Autowired
    private DigitsService service;

    @DynamicPropertySource
    static void keepResultsApart(DynamicPropertyRegistry registry) {
        registry.add("MIXTURELAB_DATA", results::toString);
    }

    @BeforeEach
    void open() {
        open(SMALL);
        until(() -> run().isPresent());
    }

    @Test
    void aLinkThatIsOpenedColdRunsByItself() {
        UI.getCurrent().navigate("lab");
        open(SMALL + "&start=7");
        assertTrue(run().isEmpty(), "nothing to press while it runs");
        until(() -> run().isPresent());
        assertEquals("Run it live", offered());
        assertTrue(said().startsWith("Computed just now"), said());
        assertEquals(3, components().getValue());
        assertEquals("0.000001", field("Floor").getValue());
    }

    @Test
    void aChangeIsALinkAndWaitsForTheButton() {
        test(components()).setValue(4);
        assertEquals("4", query().get("k"));
        until(() -> offered().startsWith("Run the comparison"));
        test(run().orElseThrow()).click();
        until(() -> offered().equals("Run it live"));
    }

    @Test
    void aSavedComparisonIsShownAtOnce() {
        test(components()).setValue(5);
        until(() -> run().isPresent());
        test(run().orElseThrow()).click();
        until(() -> run().isPresent());
        assertTrue(said().startsWith("Computed just now"), said());
        test(components()).setValue(3);
        until(() -> said().startsWith("Saved result"));
        assertEquals("Run it live", offered());
    }

    @Test
    void badValuesAreExplainedBesideTheirControlsAndChangeNothing() {
        test(components()).setValue(51);
        assertTrue(
                components().getErrorMessage().contains("from 1 to 50"),
                components().getErrorMessage());
        test(field("Floor")).setValue("much");
        assertTrue(field("Floor").isInvalid());
        test(field("ID number")).setValue("4294967296");
        assertTrue(field("ID number").getErrorMessage().contains("4294967295"));
        assertEquals("3", query().get("k"));
        test(field("ID number")).setValue("17");
        assertEquals("17", query().get("seed"));
        assertFalse(components().isInvalid());
    }

    @Test
    void aBadLinkIsExplainedBesideTheLastGoodResult() {
        UI.getCurrent().navigate(DigitsView.class, QueryParameters.fromString("training=99999&floor=x&frame=-1"));
        assertTrue(select("Training images").isInvalid());
        assertTrue(field("Floor").isInvalid());
        assertTrue(
                find(Paragraph.class).all().stream().anyMatch(p -> p.getText().contains("frame")));
        assertEquals("Run it live", offered());
    }

    @Test
    void whereTooManyWaitTheButtonStaysAndTheLastResult() {
        DigitsSettings large = DigitsSettings.HOMEWORK.with(DigitsTable.K, 20).with(DigitsTable.RESTARTS, 20);
        List<Job<DigitsProgress, Comparison>> others = new ArrayList<>();
        try {
            fill(others, large);
            test(components()).setValue(6);
            until(() -> offered().startsWith("Run the comparison"));
            test(run().orElseThrow()).click();
            assertTrue(note().startsWith("Too many large runs are waiting."), note());
            assertTrue(offered().startsWith("Run the comparison"), offered());
        } finally {
            others.forEach(Job::cancel);
        }
        test(run().orElseThrow()).click();
        until(() -> offered().equals("Run it live"));
    }

    /** Owners ask for comparisons until there is no room for another one. */
    private void fill(List<Job<DigitsProgress, Comparison>> jobs, DigitsSettings settings) {
        jobs.add(service.start("a", settings, true));
        // the one that is being computed takes no place in the queue
        until(() -> !jobs.getFirst().isWaiting());
        for (String owner : List.of("a", "b", "c")) {
            try {
                while (true) {
                    jobs.add(service.start(owner, settings.with(DigitsTable.START, (long) jobs.size()), true));
                }
            } catch (QueueFullException full) {
                // the next one then
            }
        }
    }

    @Test
    void whatMeansNoneIsLeftOutOfTheLink() {
        test(select("Principal components")).selectItem("10");
        assertEquals("10", query().get("principal"));
        test(select("Principal components")).selectItem("none");
        assertFalse(query().containsKey("principal"), query().toString());
        test(select("Test images scored")).selectItem("all others");
        assertFalse(query().containsKey("test"), query().toString());
    }

    private static void open(String query) {
        UI.getCurrent().navigate("digits", QueryParameters.fromString(query));
    }

    /** The button that runs a comparison; a test sees only what is visible. */
    private Optional<Button> run() {
        return atTheEnd(Button.class);
    }

    private String offered() {
        return run().map(Button::getText).orElse("");
    }

    private String said() {
        return atTheEnd(Span.class).map(Span::getText).orElse("");
    }

    private <C extends Component> Optional<C> atTheEnd(Class<C> type) {
        return find(type).all().stream()
                .filter(component -> component
                        .getParent()
                        .filter(parent -> parent.getElement().getClassList().contains("digits-run"))
                        .isPresent())
                .findFirst();
    }
}
