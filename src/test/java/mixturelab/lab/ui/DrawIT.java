package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Points of the learner's own, drawn by pointer, by finger, by keys and by numbers. */
class DrawIT extends BrowserTest {
    @Test
    void pointsAreDrawnByPointerAndRunOn() {
        draw("/lab?k=2");
        int asked = roundTrips();
        click(200, 150);
        click(260, 180);
        click(500, 300);
        assertThat(headline("3 points of your own.")).isVisible();
        double[] before = points();
        page.mouse().move(box().x + 500, box().y + 300);
        page.mouse().down();
        page.mouse().move(box().x + 560, box().y + 250, new Mouse.MoveOptions().setSteps(3));
        page.mouse().up();
        assertTrue(points()[4] > before[4] && points()[5] > before[5], "to the right and up");
        button("Undo").click();
        assertEquals(List.of(boxed(before)), List.of(boxed(points())));
        click(200, 150);
        button("Delete point").click();
        assertThat(headline("2 points of your own.")).isVisible();
        button("Undo").click();
        assertEquals(asked, roundTrips(), "requests while drawing");

        button("Run on these points").click();
        assertThat(page).hasURL(Pattern.compile(".*data=own.*points=.*frame=0.*"));
        assertThat(page.getByText("3 points of your own. They are part of the link"))
                .isVisible();
        assertThat(slider()).hasAttribute("aria-valuenow", "0");
    }

    @Test
    void theKeysDoItAllAndSayIt() {
        draw("/lab");
        page.keyboard().press("Enter");
        assertThat(said("Point 1 added at (0, 0). 1 in all.")).isAttached();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("ArrowUp");
        assertThat(said(Pattern.compile("Cursor at \\([1-9].*, 0\\.[1-9].*\\)\\.")))
                .isAttached();
        page.keyboard().press("Enter");
        assertThat(headline("2 points of your own.")).isVisible();
        double[] drawn = points();
        page.keyboard().press("PageUp");
        assertThat(said(Pattern.compile("Point 2 of 2, at .*"))).isAttached();
        page.keyboard().press("[");
        assertThat(said("Point 1 of 2, at (0, 0).")).isAttached();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(said(Pattern.compile("Point 1 is at \\(−0.*"))).isAttached();
        assertTrue(points()[0] < 0, "it moved");
        page.keyboard().press("Control+z");
        assertThat(said("Undone. 2 points.")).isAttached();
        assertEquals(drawn[0], points()[0], "all steps of one move are one change");
        page.keyboard().press("]");
        page.keyboard().press("Delete");
        assertThat(said("Point 1 deleted. 1 left.")).isAttached();
        page.keyboard().press("Escape");
        assertThat(slider()).isVisible();
        assertThat(page.locator("mixture-plot canvas")).isFocused();
    }

    @Test
    void whatCanNotBeRunOnIsSaidBesideTheButtonAndNothingIsLost() {
        draw("/lab?data=overlap&frame=9");
        String address = page.url();
        assertThat(button("Run on these points")).isDisabled();
        click(200, 150);
        click(300, 150);
        button("Run on these points").click();
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText(
                        "3 components need at least 3 points, and there are 2. Add points, or choose fewer components.");
        number("Coordinate 1").fill("1e200");
        number("Coordinate 1").press("Enter");
        click(400, 150);
        button("Run on these points").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("1e+200");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("2 numbers between −1e140 and 1e140");
        button("Cancel").click();
        assertEquals(address, page.url());
        assertThat(slider()).hasAttribute("aria-valuenow", "9");
    }

    @Test
    void numbersAreExactAndPresentPointsAreEdited() {
        open("/lab?data=own&points=0,0;1,1;2,0;3,5&k=2&title=Mine", Screen.DESKTOP.withoutMotion());
        button("Edit points").click();
        assertThat(headline("4 points of your own.")).isVisible();
        button("Next point").click();
        button("Next point").click();
        assertThat(page.getByRole(AriaRole.HEADING, name("Point 2 of 4"))).isVisible();
        number("Coordinate 2").fill("0.30000000000000004");
        number("Coordinate 2").press("Enter");
        button("Run on these points").click();
        assertThat(page).hasURL(Pattern.compile(".*points=0%2C0%3B1%2C0.30000000000000004%3B2%2C0%3B3%2C5.*"));
        assertThat(page).hasURL(Pattern.compile(".*title=Mine.*"));
        button("Edit points").click();
        button("Clear").click();
        assertThat(headline("An empty plane.")).isVisible();
        button("Start from the 4 points").click();
        assertThat(headline("4 points of your own.")).isVisible();
    }

    @Test
    void twoThousandPointsAreTheMost() {
        open("/lab", Screen.DESKTOP.withoutMotion());
        assertThat(slider()).isVisible();
        page.locator("run-stage").evaluate("stage => { stage.limits = { most: 151, mostInLink: 150 }; }");
        button("Edit points").click();
        assertThat(page.getByText("The link will carry them")).isVisible();
        click(300, 60);
        assertThat(headline("151 points: that is as many as a drawing can hold."))
                .isVisible();
        assertThat(page.getByText("More than the 150 that a link can carry")).isVisible();
        click(340, 60);
        assertThat(said("151 points: that is as many as a drawing can hold.")).isAttached();
        assertEquals(302, points().length);
    }

    @Test
    void aSettingChangedBehindTheDrawingKeepsIt() {
        draw("/lab?k=3");
        click(200, 150);
        click(300, 150);
        click(300, 200);
        page.getByRole(AriaRole.SPINBUTTON, name("Components")).fill("2");
        page.getByRole(AriaRole.SPINBUTTON, name("Components")).press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*k=2.*"));
        assertThat(headline("3 points of your own.")).isVisible();
        button("Run on these points").click();
        assertThat(page).hasURL(Pattern.compile(".*data=own.*k=2.*"));
        assertThat(slider()).isVisible();
    }

    private void draw(String path) {
        open(path, Screen.DESKTOP.withoutMotion());
        assertThat(slider()).isVisible();
        page.getByRole(AriaRole.BUTTON, name("Data")).first().click();
        page.getByRole(AriaRole.OPTION, name("Draw your own")).click();
        // the list lies over the place of the first clicks
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        assertThat(plane()).isFocused();
        assertThat(headline("An empty plane.")).isVisible();
    }

    private void click(double x, double y) {
        page.mouse().click(box().x + x, box().y + y);
    }

    private double[] points() {
        JsonNode found = JsonMapper.shared().readTree((String)
                page.locator("drawing-plane").evaluate("plane => JSON.stringify([...plane.drawing.points])"));
        return found.values().stream().mapToDouble(JsonNode::doubleValue).toArray();
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private Locator plane() {
        return page.locator("drawing-plane canvas");
    }

    private BoundingBox box() {
        return plane().boundingBox();
    }

    private Locator slider() {
        return page.getByRole(AriaRole.SLIDER);
    }

    private Locator headline(String text) {
        return page.getByRole(AriaRole.HEADING, name(text));
    }

    private Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, name(text));
    }

    private Locator number(String text) {
        return page.getByRole(AriaRole.SPINBUTTON, name(text));
    }

    private Locator said(String text) {
        return page.locator("point-drawing").getByRole(AriaRole.STATUS).getByText(text);
    }

    private Locator said(Pattern text) {
        return page.locator("point-drawing").getByRole(AriaRole.STATUS).getByText(text);
    }

    private static Page.GetByRoleOptions name(String text) {
        return new Page.GetByRoleOptions().setName(text);
    }
}
