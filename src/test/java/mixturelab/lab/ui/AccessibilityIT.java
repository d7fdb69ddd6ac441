package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import mixturelab.Axe;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lab for those who don't see it, don't point at it, or don't want it to move. */
class AccessibilityIT extends BrowserTest {
    private static final int MANY_TABS = 60;

    @Test
    void axeFindsNothingSeriousInLight() throws IOException {
        open("/lab?frame=17");
        assertNothingSerious();
        button("More settings").click();
        assertNothingSerious();
    }

    @Test
    void axeFindsNothingSeriousInTheDark() throws IOException {
        open("/lab?frame=17", Screen.DESKTOP.inDark());
        button("More settings").click();
        assertNothingSerious();
    }

    @Test
    void axeFindsNothingSeriousOnAPhone() throws IOException {
        open("/lab?frame=17", Screen.PHONE);
        assertNothingSerious();
        page.locator(".settings-summary").click();
        assertNothingSerious();
    }

    @Test
    void axeFindsNothingSeriousOnTheProjector() throws IOException {
        open("/lab?frame=17", Screen.PROJECTOR);
        button("Projector").click();
        assertNothingSerious();
        button("QR code").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertNothingSerious();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Table Iterations", "Table Points"})
    void axeFindsNothingSeriousInTheTables(String opener) throws IOException {
        open("/lab?frame=17");
        button(opener).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertNothingSerious();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k=99", "data=rings&k=2&algorithm=kmeans", "data=homework-1d&frame=9"})
    void axeFindsNothingSeriousInOtherRuns(String query) throws IOException {
        open("/lab?" + query);
        assertNothingSerious();
    }

    @Test
    void aWholeRunByKeyboardAlone() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        open("/lab?frame=0");
        assertThat(timeline()).hasAttribute("aria-valuemax", "68");
        tabTo("Tab", button("Data"));
        tabTo("Tab", components());
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type("2");
        page.keyboard().press("Enter");
        assertThat(timeline()).not().hasAttribute("aria-valuemax", "68");
        assertThat(timeline()).hasAttribute("aria-valuenow", "0");

        tabTo("Tab", button("E: who belongs to whom?"));
        page.keyboard().press("Enter");
        assertThat(timeline()).hasAttribute("aria-valuenow", "1");
        tabTo("Tab", button("M: move the components"));
        page.keyboard().press("Space");
        assertThat(timeline()).hasAttribute("aria-valuenow", "2");

        tabTo("Tab", button("Table Iterations"));
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(timeline()).hasAttribute("aria-valuenow", "4");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).not().isVisible();
        assertThat(button("Table Iterations")).isFocused();

        tabTo("Tab", timeline());
        page.keyboard().press("End");
        assertThat(timeline()).hasAttribute("aria-valuenow", Pattern.compile("[1-9]\\d+"));
        page.keyboard().press("Home");
        page.keyboard().press("ArrowUp");
        assertThat(timeline()).hasAttribute("aria-valuenow", "2");

        tabTo("Shift+Tab", button("Copy link"));
        page.keyboard().press("Enter");
        assertThat(button("Link copied")).isVisible();
        String copied = (String) page.evaluate("navigator.clipboard.readText()");
        assertTrue(copied.contains("k=2") && copied.contains("frame=2"), copied);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void axeFindsNothingSeriousInTheExports(boolean phone) throws IOException {
        open("/lab?frame=17", phone ? Screen.PHONE.inDark() : Screen.DESKTOP);
        button("Export").click();
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Export"))
                        .getByRole(AriaRole.LISTITEM))
                .hasCount(5);
        assertNothingSerious();
    }

    @Test
    void theExportsObeyTheKeyboard() {
        open("/lab?k=3");
        tabTo("Tab", button("Export"));
        assertThat(button("Export")).hasAttribute("aria-expanded", "false");
        page.keyboard().press("Enter");
        assertThat(button("Export")).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(button("Picture of the plane")).isHidden();
        assertThat(button("Export")).isFocused();
        page.keyboard().press("Enter");
        assertThat(button("Picture of the plane")).isVisible();
        tabTo("Tab", button("Picture of the plane"));
        tabTo("Tab", page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Iterations (CSV)")));
        assertEquals(
                "mixture-lab-blobs-em-k3-iterations.csv",
                page.waitForDownload(() -> page.keyboard().press("Enter")).suggestedFilename());
    }

    @Test
    void everyPartHasItsRoleAndName() {
        open("/lab?frame=17");
        assertThat(page.getByRole(AriaRole.BANNER)).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("The run")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Numbers")))
                .isVisible();
        String headline = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
        assertThat(page.locator("mixture-plot canvas")).hasAccessibleName("150 points, 3 components. " + headline);
        assertThat(timeline()).hasAttribute("aria-valuetext", Pattern.compile("iteration 8, after E.*821\\.7484.*"));
        for (String twin : new String[] {"Points", "Iterations"}) {
            button("Table " + twin).click();
            Locator table = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(twin));
            assertThat(table).isVisible();
            assertTrue(table.getByRole(AriaRole.COLUMNHEADER).count() >= 3, twin);
            page.keyboard().press("Escape");
        }
    }

    @Test
    void eachHalfStepIsSpokenOnce() {
        open("/lab?frame=0");
        listen();
        button("E: who belongs to whom?").click();
        assertThat(status()).hasText(Pattern.compile("E of iteration 0: .*"));
        button("M: move the components").click();
        assertThat(status()).hasText(Pattern.compile("M of iteration 0: .*"));
        assertEquals(2, heard().size(), heard().toString());
        timeline().focus();
        page.keyboard().press("ArrowRight");
        assertThat(timeline()).hasAttribute("aria-valuenow", "3");
        button("M: move the components").click();
        assertThat(status()).hasText(Pattern.compile("M of iteration 1: .*"));
        assertEquals(3, heard().size(), "the slider has spoken for itself: " + heard());
    }

    @Test
    void autoplayIsSilentUntilItEnds() {
        open("/lab?data=three-points&k=2&iterations=2&frame=0");
        listen();
        for (int i = 0; i < 2; i++) {
            button("Speed").click();
        }
        button("Play").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "4");
        assertThat(status()).hasText(Pattern.compile(".*iteration 1.*"));
        assertEquals(1, heard().size(), heard().toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reducedMotionHasNoTween(boolean still) {
        open("/lab?frame=1", still ? Screen.DESKTOP.withoutMotion() : Screen.DESKTOP);
        int pictures = ((Number) button("M: move the components").evaluate("""
                        async button => {
                          const stage = document.querySelector('run-stage');
                          const plot = stage.shadowRoot.querySelector('mixture-plot');
                          await plot.ready;
                          let pictures = 0;
                          const count = () => { pictures++; requestAnimationFrame(count); };
                          button.click();
                          await stage.updateComplete;
                          requestAnimationFrame(count);
                          await plot.ready;
                          return pictures; }""")).intValue();
        assertEquals(still, pictures <= 1, pictures + " pictures on the way");
    }

    @ParameterizedTest
    @ValueSource(ints = {800, 1024, 1280, 1440, 1920})
    void theProjectorDoesNotScrollSideways(int width) {
        open("/lab", new Screen(width, 1080).inDark());
        button("Projector").click();
        assertThat(button("QR code")).isVisible();
        assertNothingScrollsSideways();
    }

    /** Runs axe-core in the page as it stands. */
    private void assertNothingSerious() throws IOException {
        assertThat(timeline()).isVisible();
        Axe.assertNothingSerious(page);
    }

    /** Presses the key until the control has the focus, and expects to see that it has. */
    private void tabTo(String key, Locator control) {
        assertThat(control).isVisible();
        for (int i = 0; i < MANY_TABS && !isFocused(control); i++) {
            page.keyboard().press(key);
        }
        assertThat(control).isFocused();
        assertEquals(true, control.evaluate("""
                        element => {
                          for (let e = element; e; e = e.parentElement ?? e.getRootNode().host) {
                            const { outlineStyle, outlineWidth } = getComputedStyle(e);
                            if (e.matches('[focus-ring]')) return true;
                            if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return true;
                          }
                          return false; }"""), "the focus on " + control + " can be seen");
    }

    private static boolean isFocused(Locator control) {
        return (boolean) control.evaluate("e => e.getRootNode().activeElement === e");
    }

    /** From now on notes what the caption says to those who listen. */
    private void listen() {
        assertThat(timeline()).isVisible();
        status().evaluate("""
                p => { window.heard = [];
                  new MutationObserver(() => window.heard.push(p.textContent))
                    .observe(p, { childList: true, characterData: true, subtree: true }); }""");
    }

    private List<?> heard() {
        return (List<?>) page.evaluate("window.heard");
    }

    private Locator status() {
        return page.locator("run-caption").getByRole(AriaRole.STATUS);
    }

    private Locator components() {
        return page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Components"));
    }

    private Locator timeline() {
        return page.getByRole(AriaRole.SLIDER);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
