package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import mixturelab.BrowserTest;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole paths through the lab in a real browser. */
class LabIT extends BrowserTest {
    @Test
    void theUntouchedPageStandsInTheMiddleOfARun() {
        open("/");
        assertThat(timeline()).hasAttribute("aria-valuenow", "34");
        assertThat(timeline()).hasAttribute("aria-valuemax", "68");
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        assertThat(next("E: who belongs to whom?")).isVisible();
    }

    @Test
    void halfStepsAskTheServerNothing() {
        open("/lab?frame=0");
        assertThat(timeline()).hasAttribute("aria-valuenow", "0");
        int before = roundTrips();
        next("E: who belongs to whom?").click();
        next("M: move the components").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "2");
        button("One whole iteration").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "4");
        button("To the end").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "68");
        button("One half step back").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "67");
        assertThat(page).hasURL(Pattern.compile(".*frame=67.*"));
        assertEquals(before, roundTrips(), "requests while stepping");
    }

    @ParameterizedTest
    @CsvSource({"em, Smile’s EM step", "kmeans, Smile’s K-means"})
    void smileGivesASecondOpinionOnTheEnd(String algorithm, String name) {
        open("/lab?data=homework-1d&frame=0&algorithm=" + algorithm);
        Locator opinion = button(name);
        assertThat(button("To the end")).isVisible();
        assertThat(opinion).isHidden();
        button("To the end").click();
        assertThat(opinion).containsText("Second opinion: ");
        assertThat(opinion).containsText(Pattern.compile("×10\u22121\\d apart|no difference"));
        opinion.focus();
        assertThat(opinion).hasAccessibleDescription(Pattern.compile("Another program, the Smile library, .*"));
    }

    @Test
    void overlapWithFiveComponentsEndsWhereTheHomeworkDid() {
        open("/lab");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Data"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Overlapping blobs"))
                .click();
        components().fill("5");
        components().press("Enter");
        assertThat(timeline()).hasAttribute("aria-valuemax", "300");
        button("To the end").click();
        assertThat(page.getByText("\u2212651.9093").first()).isVisible();
        assertThat(page.getByText("Stopped at the cap of 150 iterations").first())
                .isVisible();
    }

    @Test
    void theTimelineObeysTheKeyboard() {
        open("/lab?frame=10");
        timeline().focus();
        String[][] keys = {
            {"ArrowRight", "11"}, {"ArrowLeft", "10"}, {"ArrowUp", "12"}, {"ArrowDown", "10"},
            {"PageUp", "20"}, {"PageDown", "10"}, {"End", "68"}, {"Home", "0"}
        };
        for (String[] key : keys) {
            page.keyboard().press(key[0]);
            assertThat(timeline()).hasAttribute("aria-valuenow", key[1]);
        }
    }

    @Test
    void aColdLinkAndBackRestoreTheExactPicture() {
        open("/lab?data=overlap&k=4&frame=21");
        assertThat(timeline()).hasAttribute("aria-valuenow", "21");
        assertThat(timeline()).hasAttribute("aria-valuemax", "178");
        components().fill("2");
        components().press("Enter");
        assertThat(timeline()).hasAttribute("aria-valuemax", "38");
        page.waitForURL("**k=2**");
        page.goBack();
        assertThat(timeline()).hasAttribute("aria-valuemax", "178");
        assertThat(timeline()).hasAttribute("aria-valuenow", "21");
    }

    @Test
    void theTableIsWhatTheHomeworkPrinted() {
        int iteration = 10;
        String[] printed = Golden.csv("homework-log-likelihood.csv").stream()
                .filter(cells -> cells[0].equals("blobs-2052409-k3"))
                .toList()
                .get(iteration);
        open("/lab?frame=" + (2 * iteration + 2));
        button("Table Iterations").click();
        String numbers = printed[2].replace('-', '\u2212') + " " + printed[3];
        Locator row = page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(numbers));
        assertThat(row).hasAttribute("aria-current", "true");
    }

    @Test
    void aBadLinkIsExplainedBesideTheControl() {
        open("/lab?k=99");
        assertThat(components())
                .hasAccessibleDescription("99 is not possible here. Allowed: a whole number from 1 to 12.");
        assertThat(timeline()).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1024, 1440})
    void nothingScrollsSideways(int width) {
        open("/lab", new Screen(width, 844));
        assertThat(timeline()).isVisible();
        assertNothingScrollsSideways();
    }

    @Test
    void theChosenThemeOutlivesAReload() {
        open("/lab");
        button("Light or dark").click();
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        assertThat(page.locator("html")).hasCSS("background-color", "rgb(18, 20, 22)");
        page.reload();
        assertThat(page.locator("html")).hasCSS("background-color", "rgb(18, 20, 22)");
    }

    @Test
    void projectorModeKeepsToOneIdea() {
        open("/lab?data=overlap&k=5&frame=12", Screen.PROJECTOR);
        button("Projector").click();
        assertThat(components()).isHidden();
        assertThat(page.getByText("Always true")).isHidden();
        assertNothingSmall("run-stage", "SUB");
        page.keyboard().press("Escape");
        assertThat(components()).isVisible();
    }

    @Test
    void playRunsToTheEndAndStops() {
        open("/lab?data=three-points&k=2&iterations=2&frame=0");
        for (int i = 0; i < 2; i++) {
            button("Speed").click();
        }
        button("Play").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "4");
        assertThat(button("Play")).isVisible();
    }

    @Test
    void newStartChangesTheRunAndRestartDoesNot() {
        open("/lab?data=overlap&frame=20");
        button("Restart").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "0");
        assertThat(timeline()).hasAttribute("aria-valuemax", "90");
        button("New start").click();
        assertThat(page).hasURL(Pattern.compile(".*init=random-partition.*"));
        assertTrue(page.url().contains("frame=0"), page.url());
    }

    private Locator components() {
        return page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Components"));
    }

    private Locator timeline() {
        return page.getByRole(AriaRole.SLIDER);
    }

    private Locator next(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
