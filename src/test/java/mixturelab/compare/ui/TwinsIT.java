package mixturelab.compare.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mixturelab.Axe;
import mixturelab.BrowserTest;
import mixturelab.PlaneProbe;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runs side by side, the way from EM to K-means, and the gallery of failures, in a real browser. */
class TwinsIT extends BrowserTest {
    private static final String TWINS = "/compare/twins?data=blobs&k=3";

    @Test
    void bothTakeTheirHalfStepsTogetherAndTheNumbersAreThePictures() {
        open(TWINS + "&frame=0", Screen.DESKTOP.withoutMotion());
        assertThat(headline()).hasText("Both begin at the same means.");
        button("E / Assign:").click();
        assertThat(headline()).hasText(Pattern.compile("EM and K-means disagree about \\d+ of 150 points\\."));
        assertThat(page.getByText(Pattern.compile("Those \\d+ points are ringed\\.")))
                .isVisible();
        assertThat(page).hasURL(Pattern.compile(".*frame=1(&.*)?"));
        timeline().focus();
        for (int half = 2; half <= 4; half++) {
            page.keyboard().press("ArrowRight");
            assertThat(timeline()).hasAttribute("aria-valuenow", Integer.toString(half));
            assertEquals(half, drawn(0).frame());
            assertEquals(half, drawn(1).frame());
            assertThat(difference("of 150 points")).hasText(Integer.toString(disagreed()));
        }
        page.keyboard().press("End");
        assertThat(headline()).hasText("EM and K-means disagree about 20 of 150 points in the end.");
        assertThat(page.getByText("−705.2207")).isVisible();
        assertThat(page.getByText("Settled after 11 iterations: no point changed its cluster."))
                .isVisible();
    }

    @Test
    void theTableSaysTheSameAndLeadsToItsFrames() {
        open(TWINS);
        button("Table").click();
        Locator rows = page.locator("twin-table").getByRole(AriaRole.ROW);
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(rows.last()).containsText("−705.2207");
        rows.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^30")))
                .first()
                .click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "62");
        page.keyboard().press("Escape");
        assertThat(button("Table")).isFocused();
    }

    @Test
    void aFrameOfTheLabIsForked() {
        open("/lab?data=overlap&k=3&frame=17");
        double[] means =
                PlaneProbe.array(PlaneProbe.of(page.locator("mixture-plot")).means());
        link("Change one thing from here").click();
        assertThat(page)
                .hasURL(Pattern.compile(
                        ".*/compare/twins\\?(?=.*data=overlap)(?=.*twin-covariance=tied)(?=.*frame=0)(?=.*fork=17).*"));
        assertThat(headline()).hasText("Both go on from half step 17 of one run.");
        for (int which = 0; which < 2; which++) {
            Golden.assertClose(means, PlaneProbe.array(drawn(which).means()), 1e-9);
        }
        button("E:").click();
        assertThat(headline()).hasText(Pattern.compile("Full covariances and a tied covariance (dis)?agree about .*"));
        link("Open in the lab A tied covariance").click();
        assertThat(page).hasURL(Pattern.compile(".*/lab\\?.*covariance=tied.*init=manual.*frame=1"));
    }

    @Test
    void emTurnsIntoKMeansOnASlider() {
        open(TWINS);
        button("Shrink the variance").click();
        Locator slider = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Variance"));
        assertThat(slider).isFocused();
        assertThat(slider)
                .hasAttribute("aria-valuetext", Pattern.compile("0\\.228 nats a point at variance 18\\.23.*"));
        page.keyboard().press("ArrowRight");
        assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile(".* at variance 15\\.64.*"));
        page.keyboard().press("End");
        assertThat(page.locator("limit-stage").getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)))
                .hasText("Every point belongs to its nearest mean, and to no other. This is K-means.");
        assertThat(page.getByText("every point as in K-means")).isVisible();
        page.locator("limit-stage")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Play"))
                .click();
        assertThat(slider).not().hasValue("60");
        assertThat(slider).hasValue("60", new LocatorAssertions.HasValueOptions().setTimeout(30_000));
    }

    @Test
    void theGalleryRingsWhatItCounts() {
        open("/compare/failures");
        List<String> counts = List.of(
                "3 of 300 wrong",
                "62 of 300 wrong",
                "2 of 240 wrong",
                "19 of 240 wrong",
                "0 of 200 wrong",
                "99 of 200 wrong",
                "2 of 200 wrong",
                "82 of 200 wrong");
        assertThat(page.locator("failure-gallery .count")).hasText(counts.toArray(String[]::new));
        assertThat(page.getByText("From the usual start the mixture fails, too: 89 of 200 points wrong."))
                .isVisible();
        button("Table").click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ROW)).hasCount(5);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        link("Watch both, step by step Two rings").click();
        assertThat(page).hasURL(Pattern.compile(".*/compare/twins\\?(?=.*data=rings)(?=.*frame=0).*"));
        assertThat(headline()).hasText("Both begin at the same means.");
    }

    @Test
    void theSameAddressGivesTheSamePictureAndItIsSaved() throws IOException {
        open(TWINS + "&twin-covariance=tied&frame=9", Screen.DESKTOP.withoutMotion());
        String first = ink();
        page.reload();
        assertEquals(first, ink());
        Locator export = button("Export");
        export.click();
        Download picture =
                page.waitForDownload(() -> button("Both pictures (PNG)").click());
        assertEquals("mixture-lab-blobs-em-twins-frame-9.png", picture.suggestedFilename());
        assertTrue(Files.size(picture.path()) > 10_000);
        export.click();
        Download table = page.waitForDownload(
                () -> button("Both runs and what differs (CSV)").click());
        List<String> lines = Files.readAllLines(table.path());
        assertTrue(lines.get(1).matches("0,-[\\d.]+,-[\\d.]+,,0"), lines.get(1));
        List<String> shown = List.of(lines.get(1 + 9).split(",", -1));
        assertEquals("9", shown.getFirst());
        assertThat(difference("of 150 points")).hasText(shown.get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {TWINS, "/compare/failures"})
    void axeFindsNothingSerious(String path) throws IOException {
        open(path);
        assertThat(page.locator("twin-plane").nth(1)).isVisible();
        if (path.equals(TWINS)) {
            button("Shrink the variance").click();
            assertThat(page.locator("limit-stage input")).isVisible();
        }
        Axe.assertNothingSerious(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.assertNothingSerious(page);
        button("Projector").click();
        Axe.assertNothingSerious(page);
        assertNothingSmall("twin-stage, limit-stage, failure-gallery", "SUP", "tspan");
        page.setViewportSize(320, 800);
        button("Leave projector mode").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.waitForFunction("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        Axe.assertNothingSerious(page);
    }

    /** How many points have one color in one picture and another color in the other. */
    private int disagreed() {
        List<Integer> one = owners(drawn(0));
        List<Integer> other = owners(drawn(1));
        return (int) IntStream.range(0, one.size())
                .filter(i -> !one.get(i).equals(other.get(i)))
                .count();
    }

    /** For each point the component with the largest share of it. */
    private static List<Integer> owners(PlaneProbe drawn) {
        int k = drawn.marks().size();
        return IntStream.range(0, drawn.points().size())
                .mapToObj(i -> drawn.memberships().subList(i * k, (i + 1) * k))
                .map(row -> row.indexOf(Collections.max(row)))
                .toList();
    }

    private PlaneProbe drawn(int which) {
        return PlaneProbe.of(plane(which));
    }

    /** The number before these words. */
    private Locator difference(String words) {
        return page.locator("twin-differences div")
                .filter(new Locator.FilterOptions().setHasText(words))
                .locator("dt");
    }

    /** Both pictures as they are painted. */
    private String ink() {
        assertThat(plane(1)).isVisible();
        return (String) page.locator("twin-stage").evaluate("""
                async stage => { const all = [];
                  for (const plane of stage.shadowRoot.querySelectorAll('twin-plane'))
                    all.push((await plane.settledCanvas()).toDataURL());
                  return all.join(); }""");
    }

    private Locator plane(int which) {
        return page.locator("twin-stage twin-plane").nth(which);
    }

    private Locator headline() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Locator timeline() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Half step"));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
