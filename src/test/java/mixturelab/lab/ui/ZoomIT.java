package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plane seen closer: by buttons, wheel, fingers and keys; and with equal scales. */
class ZoomIT extends BrowserTest {
    private static final int LEFT = 0;
    private static final int RIGHT = 1;
    private static final int LOW = 2;
    private static final int HIGH = 3;

    @Test
    void buttonsZoomAndSayWhatIsSeen() {
        show("data=blobs&frame=18");
        double[] whole = seen();
        assertThat(button("Zoom out")).isDisabled();
        assertThat(button("Fit")).isDisabled();
        button("Zoom in").click();
        assertThat(status("Zoomed in 1.5 times: x₁ from .* and x₂ from .*")).isAttached();
        double[] closer = seen();
        assertEquals((whole[RIGHT] - whole[LEFT]) / 1.5, closer[RIGHT] - closer[LEFT], 1e-9);
        assertEquals((whole[HIGH] - whole[LOW]) / 1.5, closer[HIGH] - closer[LOW], 1e-9);
        button("Fit").click();
        assertThat(status("The whole plane is in view.")).isAttached();
        assertEquals(boxed(whole), boxed(seen()));
    }

    @Test
    void theWheelZoomsAtThePointerAndAloneItScrolls() {
        show("data=blobs&frame=18");
        double[] whole = seen();
        double[] place = place("plot.pointPlace(52)");
        page.mouse().move(place[0], place[1]);
        page.mouse().wheel(0, -120);
        assertEquals(boxed(whole), boxed(seen()));
        page.keyboard().down("Control");
        page.mouse().wheel(0, -120);
        page.keyboard().up("Control");
        page.waitForFunction(
                "() => document.querySelector('run-stage').shadowRoot.querySelector('mixture-plot').zoomed.factor > 1.5");
        double[] after = place("plot.pointPlace(52)");
        // the pointer's place is known to a pixel
        assertEquals(place[0], after[0], 1);
        assertEquals(place[1], after[1], 1);
        assertTrue(seen()[RIGHT] - seen()[LEFT] < 0.7 * (whole[RIGHT] - whole[LEFT]));
    }

    @Test
    void aDragOfTheBackgroundMovesTheViewOnlyWhenItIsZoomed() {
        show("data=blobs&frame=18");
        double[] whole = seen();
        BoundingBox box = plane().boundingBox();
        drag(box.x + 300, box.y + 330, 60, 20);
        assertEquals(boxed(whole), boxed(seen()));
        button("Zoom in").click();
        double[] before = seen();
        Object selected = selectedPoint();
        drag(box.x + 300, box.y + 330, 60, 20);
        double[] after = seen();
        assertTrue(after[LEFT] < before[LEFT] && after[HIGH] > before[HIGH], "what was to the left and above is seen");
        assertEquals(before[RIGHT] - before[LEFT], after[RIGHT] - after[LEFT], 1e-9);
        assertEquals(selected, selectedPoint(), "the end of a drag is no click");
        // a mean is still there to be dragged, and a point to be clicked
        double[] mean = place("plot.componentPlace(2)");
        page.mouse().click(mean[0], mean[1]);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Component C")))
                .isVisible();
        drag(mean[0], mean[1], 20, 10);
        assertThat(page).hasURL(Pattern.compile(".*init=manual.*"));
        assertEquals(boxed(after), boxed(seen()), "the same points keep the view");
    }

    @Test
    void keysZoomAndMoveAndASelectedPointComesIntoView() {
        show("data=blobs&frame=18");
        double[] whole = seen();
        plane().focus();
        IntStream.range(0, 6).forEach(i -> page.keyboard().press("+"));
        assertThat(status("Zoomed in 11.4 times.*")).isAttached();
        double[] closer = seen();
        page.keyboard().press("Control+ArrowRight");
        assertEquals(0.2 * (closer[RIGHT] - closer[LEFT]), seen()[LEFT] - closer[LEFT], 1e-9);
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowRight");
        double first = ((Number)
                        page.locator("mixture-plot").evaluate("plot => plot.model.points[2 * plot.selectedPoint]"))
                .doubleValue();
        assertTrue(seen()[LEFT] < first && first < seen()[RIGHT], "the leftmost point is in view");
        page.keyboard().press("-");
        page.keyboard().press("0");
        assertEquals(boxed(whole), boxed(seen()));
    }

    @Test
    void twoFingersZoomAndOneScrollsUntilThen() {
        show("data=blobs&frame=18");
        double[] whole = seen();
        CDPSession fingers = page.context().newCDPSession(page);
        JsonObject on = new JsonObject();
        on.addProperty("enabled", true);
        on.addProperty("maxTouchPoints", 2);
        fingers.send("Emulation.setTouchEmulationEnabled", on);
        BoundingBox box = plane().boundingBox();
        touch(fingers, "touchStart", box.x + 300, box.y + 200, box.x + 400, box.y + 200);
        touch(fingers, "touchMove", box.x + 280, box.y + 200, box.x + 420, box.y + 200);
        touch(fingers, "touchMove", box.x + 250, box.y + 200, box.x + 450, box.y + 200);
        touch(fingers, "touchEnd");
        double[] closer = seen();
        assertEquals((whole[RIGHT] - whole[LEFT]) / 2, closer[RIGHT] - closer[LEFT], 1e-6);
        touch(fingers, "touchStart", box.x + 300, box.y + 330);
        touch(fingers, "touchMove", box.x + 330, box.y + 330);
        touch(fingers, "touchMove", box.x + 360, box.y + 330);
        touch(fingers, "touchEnd");
        assertTrue(seen()[LEFT] < closer[LEFT], "one finger moves the view");
    }

    @Test
    void withEqualScalesACircleIsACircle() {
        show("data=blobs&covariance=spherical&frame=18");
        assertTrue(stretch() > 1.5, "at first the axes fill the plane");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Equal scales"))
                .check();
        page.waitForCondition(() -> Math.abs(stretch() - 1) < 1e-6);
        button("Zoom in").click();
        assertThat(button("Fit")).isEnabled();
        assertEquals(1, stretch(), 1e-6);
    }

    @Test
    void otherDataIsSeenWholeAgain() {
        show("data=blobs&frame=18");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Equal scales"))
                .check();
        button("Zoom in").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Data"))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("A cross"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*data=cross.*"));
        assertThat(button("Fit")).isDisabled();
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Equal scales")))
                .not()
                .isChecked();
    }

    private void show(String query) {
        open("/lab?" + query, Screen.DESKTOP.withoutMotion());
        assertThat(page.getByRole(AriaRole.SLIDER)).hasAttribute("aria-valuenow", "18");
    }

    private void drag(double x, double y, double right, double down) {
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right, y + down, new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
    }

    private static void touch(CDPSession session, String type, double... places) {
        JsonArray points = new JsonArray();
        for (int at = 0; at < places.length; at += 2) {
            JsonObject point = new JsonObject();
            point.addProperty("x", places[at]);
            point.addProperty("y", places[at + 1]);
            point.addProperty("id", at / 2);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    /** The ends of both axes as they are on the canvas. */
    private double[] seen() {
        return read(
                "(a => [a.dataX(a.left), a.dataX(a.right), a.dataY(a.bottom), a.dataY(a.top)])(plot.picture.place)");
    }

    /** How much longer one unit is on the horizontal axis. */
    private double stretch() {
        return read("[-plot.picture.place.scaleX / plot.picture.place.scaleY]")[0];
    }

    /** A place on the page. */
    private double[] place(String script) {
        BoundingBox box = plane().boundingBox();
        double[] found = read("(p => [p.x, p.y])(" + script + ")");
        return new double[] {box.x + found[0], box.y + found[1]};
    }

    private double[] read(String script) {
        JsonNode found = JsonMapper.shared().readTree((String) page.locator("mixture-plot")
                .evaluate("async plot => { await plot.ready; return JSON.stringify(" + script + "); }"));
        return found.values().stream().mapToDouble(JsonNode::doubleValue).toArray();
    }

    private Object selectedPoint() {
        return page.locator("mixture-plot").evaluate("plot => plot.selectedPoint");
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private Locator plane() {
        return page.locator("mixture-plot canvas");
    }

    private Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    private Locator status(String text) {
        return page.getByRole(AriaRole.STATUS).getByText(Pattern.compile(text));
    }
}
