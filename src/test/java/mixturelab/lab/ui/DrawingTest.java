package mixturelab.lab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mixturelab.ViewTest;
import mixturelab.chart.ui.RunStage;
import mixturelab.wire.DrawingText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server makes of points that were drawn in the browser. */
class DrawingTest extends ViewTest {
    @BeforeEach
    void open() {
        navigate(LabView.class);
    }

    @Test
    void theWishToDrawIsNotADataSet() {
        test(select("Data")).selectItem("Draw your own…");
        assertEquals("blobs", select("Data").getValue());
    }

    @Test
    void fewPointsAreALinkAndKeepTheSettings() {
        UI.getCurrent().navigate(LabView.class, QueryParameters.of("k", "2"));
        draw("0.5,1;2,3.25;4,-5", false);
        assertEquals(Map.of("data", "own", "points", "0.5,1;2,3.25;4,-5", "k", "2", "frame", "0"), query());
        assertTrue(note().startsWith("3 points of your own."), note());
    }

    @Test
    void manyPointsStayOnThePageAndItSaysSo() {
        draw(points(2_000), false);
        assertEquals(8, query().getOrDefault("upload", "").length());
        assertTrue(note().contains("2,000 points of your own: more than the 200"), note());
    }

    @Test
    void editedPointsKeepTheNamesOfTheirAxesAndLoseTheirLabels() {
        UI.getCurrent().navigate(LabView.class, QueryParameters.of("data", "old-faithful"));
        draw("1,2;3,4;5,7", true);
        assertTrue(query().getOrDefault("axes", "").contains("(min)"), query().toString());
        UI.getCurrent()
                .navigate(
                        LabView.class,
                        QueryParameters.fromString("data=own&points=1,2;3,4;5,7&labels=0,1,1&title=mine"));
        draw("1,2;3,4;5,8", true);
        assertEquals("mine", query().get("title"));
        assertFalse(query().containsKey("labels"));
        draw("1,2;3,4;5,9", false);
        assertFalse(query().containsKey("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2", "1,2;3,4", "1,2;3,4;5,NaN", "1,2;3,4;5,1e141", "1;2;3"})
    void whatCanNotBeRunOnChangesNothing(String points) {
        Map<String, String> before = query();
        draw(points, false);
        assertEquals(before, query());
        assertEquals("blobs", select("Data").getValue());
    }

    @Test
    void moreThanTwoThousandPointsAreRefused() {
        Map<String, String> before = query();
        draw(points(2_001), false);
        assertEquals(before, query());
    }

    private void draw(String points, boolean edited) {
        RunStage stage = find(RunStage.class).single();
        ComponentUtil.fireEvent(stage, new RunStage.PointsDrawn(stage, true, new DrawingText(points, edited)));
    }

    private static String points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 20 + "," + i * (long) i % 31)
                .collect(Collectors.joining(";"));
    }
}
