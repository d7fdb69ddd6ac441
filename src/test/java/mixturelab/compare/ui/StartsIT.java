package mixturelab.compare.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import mixturelab.Axe;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.Test;

/** Which start, in a real browser. */
class StartsIT extends BrowserTest {
    /** Measured: 179 end at −360.0, 115 at −414.6 and 6 at −493.6. */
    private static final String OPTIMA = "/compare/starts?data=local-optima&k=3&starts=300";

    private static final String BLOBS = "/compare/starts?data=blobs&k=3&starts=300";

    @Test
    void aLinkShowsWhereTheStartsEnd() {
        show(OPTIMA, Screen.DESKTOP);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Three places to end, and the start decides which.");
        assertThat(page.getByText("60 %").first()).isVisible();
        assertThat(page.getByText("of 300 starts reach the best value found, −360.0048")
                        .first())
                .isVisible();
        assertThat(bars()).hasCount(3);
        assertThat(bars().nth(0))
                .hasAccessibleName(Pattern.compile("6 starts from −.* the best ends at −493\\.\\d{4}\\."));
        assertThat(bars().nth(2)).hasAccessibleName(Pattern.compile("179 starts .* −360\\.0048\\."));
        assertThat(page.locator("ending-planes").getByRole(AriaRole.LINK)).hasCount(3);
        assertThat(page.locator("ending-planes").getByRole(AriaRole.LINK).nth(1))
                .hasAccessibleName(Pattern.compile(".*115 of 300: −414\\.\\d{4} Open in the lab"));
    }

    @Test
    void theBarsObeyTheKeyboardAndOpenTheirBestRun() {
        show(OPTIMA, Screen.DESKTOP);
        assertThat(page.locator("final-histogram a[tabindex='0']")).hasCount(1);
        bars().last().focus();
        String allButTheBest = map();
        page.keyboard().press("ArrowLeft");
        assertThat(bars().nth(1)).isFocused();
        assertThat(page.locator(".reading").first()).containsText("115 starts from −");
        assertNotEquals(allButTheBest, map(), "other starts stand out");
        page.keyboard().press("Home");
        assertThat(bars().first()).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(bars().first()).isFocused();
        String name = bars().first().getAttribute("aria-label");
        String value = name.replaceAll(".*(−\\d+\\.\\d{4})\\.$", "$1");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/lab\\?.*init=random-points.*"));
        assertThat(page.locator("objective-number")).containsText(value);
    }

    @Test
    void colorsAreChanceUntilTheyAreMatched() {
        show(BLOBS, Screen.DESKTOP.withoutMotion());
        assertThat(page.locator(".sentence"))
                .hasText("The same three places, but every color is everywhere: which cluster is called A is chance.");
        assertEquals(3, namesInOnePlace(), "each run's own names");
        String own = map();
        page.getByLabel("Match colors across runs").check();
        assertThat(page.locator(".sentence")).hasText(Pattern.compile("One color for each place: nearly all runs .*"));
        assertEquals(1, namesInOnePlace());
        assertNotEquals(own, map());
        page.getByLabel("Match colors across runs").uncheck();
        assertThat(page.locator(".sentence")).hasText(Pattern.compile("The same three places.*"));
        assertEquals(own, map());
        page.reload();
        awaitAllStarts();
        assertEquals(own, map(), "the same address, the same picture");
    }

    @Test
    void bothPicturesHaveTheirTables() {
        show(OPTIMA, Screen.DESKTOP);
        button("Table Where the starts ended").click();
        Locator table = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TABLE);
        assertThat(table.getByRole(AriaRole.ROW)).hasCount(4);
        assertThat(table.getByRole(AriaRole.ROW).last()).containsText("−360.0048");
        page.keyboard().press("Escape");
        assertThat(button("Table Where the starts ended")).isFocused();
        button("Table The means of every start").click();
        assertThat(table).hasAttribute("aria-rowcount", "301");
        assertThat(table.getByRole(AriaRole.COLUMNHEADER))
                .hasText(new String[] {"start", "log-likelihood", "A", "B", "C"});
    }

    @Test
    void startsStreamInAndCanBeCanceled() {
        open("/compare/starts?data=overlap&k=12&starts=1000&iterations=170&tolerance=0");
        assertThat(page.getByText(Pattern.compile("^\\d+ of 1000$"))).isVisible(soon());
        // some are there before all are
        assertThat(bars().first()).isAttached();
        assertThat(page.getByText("1000 starts, one after another.")).isVisible();
        button("Cancel").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("Stopped after \\d+ of 1000 starts\\."));
        assertThat(button("Cancel")).not().isVisible();
        assertThat(bars().first()).isAttached();
    }

    @Test
    void otherStartsAndOtherCasesAreOnePressAway() {
        show(BLOBS, Screen.DESKTOP);
        button("Again with other starts").click();
        assertThat(page).hasURL(Pattern.compile(".*start=300.*"));
        assertThat(page.locator("[role=status]", new Page.LocatorOptions().setHasText("of 300 starts reach")))
                .isAttached();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A saddle"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/compare/starts\\?data=saddle.*"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Two places to end, and the start decides which.");
        page.goBack();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("Nearly every start.*"));
    }

    @Test
    void thePicturesAndTheNumbersCanBeTakenHome() throws IOException {
        show(OPTIMA, Screen.DESKTOP);
        Download picture = choose("Both pictures (PNG)");
        assertEquals("mixture-lab-local-optima-em-k3-starts.png", picture.suggestedFilename());
        BufferedImage image = ImageIO.read(picture.path().toFile());
        assertTrue(image.getWidth() > 1200, "both side by side");
        Download file = choose("Every start (CSV)");
        assertEquals("mixture-lab-local-optima-em-k3-starts.csv", file.suggestedFilename());
        assertEquals(301, Files.readAllLines(file.path()).size());
    }

    @Test
    void axeFindsNothingSerious() throws IOException {
        show(BLOBS, Screen.DESKTOP);
        Axe.assertNothingSerious(page);
        show("/compare/starts?data=four-corners&k=2&algorithm=kmeans&starts=100", Screen.DESKTOP.inDark());
        Axe.assertNothingSerious(page);
    }

    @Test
    void aPhoneDoesNotScrollSideways() throws IOException {
        show(BLOBS, new Screen(320, 700));
        assertNothingScrollsSideways();
        Axe.assertNothingSerious(page);
    }

    @Test
    void theProjectorShowsNothingSmall() throws IOException {
        show(OPTIMA, Screen.PROJECTOR);
        button("Projector").click();
        assertNothingSmall("starts-stage");
        Axe.assertNothingSerious(page);
    }

    private void show(String path, Screen screen) {
        open(path, screen);
        awaitAllStarts();
    }

    /** The endings are told apart once every start has ended. */
    private void awaitAllStarts() {
        assertThat(page.locator("ending-planes a").first()).isVisible(soon());
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    /** The bars that hold something, from the left. */
    private Locator bars() {
        return page.locator("final-histogram").getByRole(AriaRole.LINK);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** What the map shows, pixel by pixel. */
    private String map() {
        return (String) page.locator("means-map")
                .evaluate(
                        "async map => { await map.ready; return map.shadowRoot.querySelector('canvas').toDataURL(); }");
    }

    /** How many names the dots at the best run's first mean have. */
    private int namesInOnePlace() {
        return ((Number) page.locator("means-map").evaluate("""
                        async map => {
                          const { x, y, names } = await map.probe();
                          const near = names.filter((_, i) => Math.hypot(x[i] - x[0], y[i] - y[0]) < 12);
                          if (near.length < 20) throw new Error(`only ${near.length} dots`);
                          return new Set(near).size; }""")).intValue();
    }

    private Download choose(String item) {
        button("Export").click();
        Locator entry = page.getByText(item);
        Download download = page.waitForDownload(entry::click);
        if (page.locator("vaadin-popover[opened]").count() > 0) {
            page.keyboard().press("Escape");
        }
        return download;
    }
}
