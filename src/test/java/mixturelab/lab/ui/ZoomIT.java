package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mixturelab.BrowserTest;
import mixturelab.PlaneProbe;
import mixturelab.PlaneProbe.Place;
import mixturelab.PlaneProbe.Seen;
import org.junit.jupiter.api.Test;

/** The plane seen closer: by buttons, wheel, fingers and keys; and with equal scales. */
class ZoomIT extends BrowserTest {
    @Test
    void buttonsZoomAndSayWhatIsSeen() {
        show("data=blobs&frame=18");
        Seen whole = seen();
        assertThat(button("Zoom out")).isDisabled();
        assertThat(button("Fit")).isDisabled();
        button("Zoom in").click();
        assertThat(status("Zoomed in 1.5 times: x₁ from .* and x₂ from .*")).isAttached();
        Seen closer = seen();
        assertEquals(whole.x().length() / 1.5, closer.x().length(), 1e-9);
        assertEquals(whole.y().length() / 1.5, closer.y().length(), 1e-9);
        button("Fit").click();
        assertThat(status("The whole plane is in view.")).isAttached();
        assertEquals(whole, seen());
    }

    @Test
    void theWheelZoomsAtThePointerAndAloneItScrolls() {
        show("data=blobs&frame=18");
        Seen whole = seen();
        Place place = onPage(probe().points().get(52));
        page.mouse().move(place.x(), place.y());
        page.mouse().wheel(0, -120);
        assertEquals(whole, seen());
        page.keyboard().down("Control");
        page.mouse().wheel(0, -120);
        page.keyboard().up("Control");
        page.waitForCondition(() -> seen().x().length() < 0.7 * whole.x().length());
        Place after = onPage(probe().points().get(52));
        // the pointer's place is known to a pixel
        assertEquals(place.x(), after.x(), 1);
        assertEquals(place.y(), after.y(), 1);
    }

    @Test
    void aDragOfTheBackgroundMovesTheViewOnlyWhenItIsZoomed() {
        show("data=blobs&frame=18");
        Seen whole = seen();
        BoundingBox box = plane().boundingBox();
        drag(box.x + 300, box.y + 330, 60, 20);
        assertEquals(whole, seen());
        button("Zoom in").click();
        Seen before = seen();
        Object selected = probe().selectedPoint();
        drag(box.x + 300, box.y + 330, 60, 20);
        Seen after = seen();
        assertTrue(
                after.x().min() < before.x().min()
                        && after.y().max() > before.y().max(),
                "what was to the left and above is seen");
        assertEquals(before.x().length(), after.x().length(), 1e-9);
        assertEquals(selected, probe().selectedPoint(), "the end of a drag is no click");
        // a mean is still there to be dragged, and a point to be clicked
        Place mean = onPage(probe().marks().get(2));
        page.mouse().click(mean.x(), mean.y());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Component C")))
                .isVisible();
        drag(mean.x(), mean.y(), 20, 10);
        assertThat(page).hasURL(Pattern.compile(".*init=manual.*"));
        assertEquals(after, seen(), "the same points keep the view");
    }

    @Test
    void keysZoomAndMoveAndASelectedPointComesIntoView() {
        show("data=blobs&frame=18");
        Seen whole = seen();
        plane().focus();
        IntStream.range(0, 6).forEach(i -> page.keyboard().press("+"));
        assertThat(status("Zoomed in 11.4 times.*")).isAttached();
        Seen closer = seen();
        page.keyboard().press("Control+ArrowRight");
        assertEquals(0.2 * closer.x().length(), seen().x().min() - closer.x().min(), 1e-9);
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowRight");
        PlaneProbe drawn = probe();
        double first = drawn.points().get(requireNonNull(drawn.selectedPoint())).x();
        assertTrue(drawn.area().left() < first && first < drawn.area().right(), "the leftmost point is in view");
        page.keyboard().press("-");
        page.keyboard().press("0");
        assertEquals(whole, seen());
    }

    @Test
    void twoFingersZoomAndOneScrollsUntilThen() {
        show("data=blobs&frame=18");
        Seen whole = seen();
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
        Seen closer = seen();
        assertEquals(whole.x().length() / 2, closer.x().length(), 1e-6);
        touch(fingers, "touchStart", box.x + 300, box.y + 330);
        touch(fingers, "touchMove", box.x + 330, box.y + 330);
        touch(fingers, "touchMove", box.x + 360, box.y + 330);
        touch(fingers, "touchEnd");
        assertTrue(seen().x().min() < closer.x().min(), "one finger moves the view");
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

    private PlaneProbe probe() {
        return PlaneProbe.of(page.locator("mixture-plot"));
    }

    private Seen seen() {
        return probe().seen();
    }

    /** How much longer one unit is on the horizontal axis. */
    private double stretch() {
        Place scale = probe().scale();
        return -scale.x() / scale.y();
    }

    private Place onPage(Place place) {
        return PlaneProbe.onPage(plane(), place);
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
