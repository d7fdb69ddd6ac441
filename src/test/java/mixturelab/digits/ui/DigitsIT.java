package mixturelab.digits.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import mixturelab.Axe;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page about digits in a real browser, on real comparisons that are small enough to take a second or two. */
class DigitsIT extends BrowserTest {
    private static final String SMALL = "/digits?training=500&test=1000&principal=10&restarts=2&methods=mixture,kmeans";

    @TempDir
    static Path results;

    @DynamicPropertySource
    static void keepResultsApart(DynamicPropertyRegistry registry) {
        registry.add("MIXTURELAB_DATA", results::toString);
    }

    @Test
    void aColdLinkRunsByItselfAndShowsTheClusters() {
        open(SMALL + "&seed=3");
        assertThat(page.getByRole(AriaRole.PROGRESSBAR).first()).isVisible();
        assertThat(clusters()).hasCount(10, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(heading(1)).hasText(Pattern.compile("Ten components found .* digits\\. Nobody told them.*"));
        assertThat(clusters()).hasCount(10);
        assertThat(selected()).hasCount(1);
        assertThat(page.getByText("Computed just now")).isVisible();
        assertThat(button("Run it live")).isVisible();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("most typical"))
                        .first())
                .isVisible();
    }

    @Test
    void theClustersObeyTheKeyboard() {
        openSmall(Screen.DESKTOP);
        selected().focus();
        page.keyboard().press("Home");
        assertThat(clusters().first()).hasAttribute("aria-selected", "true");
        assertThat(clusters().first()).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertThat(clusters().nth(6)).hasAttribute("aria-selected", "true");
        assertThat(page).hasURL(Pattern.compile(".*cluster=\\d.*"));
        radio("K-means").first().check();
        assertThat(heading(1)).hasText(Pattern.compile("Ten centroids .*"));
        assertThat(page).hasURL(Pattern.compile(".*show=kmeans.*"));
        radio("Mixture").first().check();
        radio("Variance").check();
        assertThat(heading(1)).hasText(Pattern.compile("Dark is where .*"));
    }

    @Test
    void theTimelineScrubsTheRun() {
        openSmall(Screen.DESKTOP);
        String atTheEnd = ink();
        timeline().focus();
        page.keyboard().press("Home");
        assertThat(timeline()).hasAttribute("aria-valuenow", "0");
        assertThat(page.getByText("This is where the run starts.")).isVisible();
        assertTrue(!ink().equals(atTheEnd), "the pictures are those of the frame");
        button("One iteration on").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "1");
        assertThat(page).hasURL(Pattern.compile(".*frame=1.*"));
        button("To the end").click();
        assertThat(page.getByText("Names and bars are those of the last one."))
                .not()
                .isVisible();
        assertEquals(atTheEnd, ink());
    }

    @Test
    void aConfusionShowsItsImages() {
        openSmall(Screen.DESKTOP);
        Locator cell = page.getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName("0 read as 0"));
        cell.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText(Pattern.compile("test images are a 0 and read rightly")))
                .isVisible();
        Locator images = page.locator("cell-pictures").getByRole(AriaRole.IMG);
        assertThat(images.first()).hasAccessibleName("a 0, image 1");
        assertTrue(images.count() <= 40, "forty are enough");
    }

    @Test
    void whatIsExpectedIsRunAndJoinsThePlot() {
        openSmall(Screen.DESKTOP);
        radio("0.01").check();
        Locator guess = page.getByRole(
                AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Expected test error with floor 0.01"));
        guess.focus();
        guess.press("ArrowLeft");
        String expected = guess.inputValue();
        button("Commit and run").click();
        assertThat(page).hasURL(Pattern.compile(".*floor=0\\.01.*"));
        String said = "You expected " + expected.substring(1) + " with floor 0.01. It was .";
        assertThat(page.locator("digit-experiments").getByText(said)).isVisible(soon());
        button("Table Errors along this setting").click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ROW)).hasCount(3);
        page.keyboard().press("Escape");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("^(?!.*floor).*$"));
        assertThat(page.getByText("Saved result, computed in")).isVisible();
    }

    @Test
    void severalStartsJoinThePlotAndEachCanBeShown() {
        // another split, so that these points are in no other test's plot
        open(SMALL + "&seed=5&floor=0.1");
        assertThat(clusters()).hasCount(10, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        Locator points = page.locator("error-plot .hit");
        radio("0.1").check();
        button("Show several starts (0 to 4)").click();
        assertThat(page.locator("experiment-trial").getByText(Pattern.compile("from 5 starts: median test error \\.")))
                .isVisible(soon());
        assertThat(points).hasCount(5);
        assertThat(button("Show several starts")).not().isVisible();
        // the last of them lies on top
        points.last().click();
        assertThat(page).hasURL(Pattern.compile(".*start=4.*"));
        assertThat(page.getByText("Saved result, computed in")).isVisible();
        assertThat(clusters()).hasCount(10);
    }

    @Test
    void aCanceledRunIsOverWithinHalfASecond() {
        openSmall(Screen.DESKTOP);
        button("More settings").click();
        Locator components = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Components"));
        components.fill("50");
        components.press("Enter");
        Locator restarts = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Restarts of K-means"));
        restarts.fill("20");
        restarts.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*restarts=20.*"));
        button("Run the comparison").click();
        assertThat(button("Cancel")).isFocused();
        button("Cancel").click();
        assertThat(page.getByRole(AriaRole.PROGRESSBAR))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(500));
        assertThat(heading(1)).isFocused();
        assertThat(button("Run the comparison")).isVisible();
        assertThat(page.getByText("What you see is still the result of 500 images, K = 10"))
                .isVisible();
    }

    @Test
    void aComparisonHasItsTableAndCanBeTakenHome() throws IOException {
        openSmall(Screen.DESKTOP);
        button("Table Errors of the methods").click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ROW)).hasCount(3);
        page.keyboard().press("Escape");
        List<String> beside = Files.readAllLines(
                page.waitForDownload(() -> button("CSV").click()).path());
        BufferedImage picture =
                ImageIO.read(exported("Picture of the clusters (PNG)").toFile());
        assertTrue(picture.getWidth() > 5 * 28 && picture.getHeight() > 2 * 28, picture.toString());
        assertTrue(picture.getRGB(24 + 70, 24 + 70) != picture.getRGB(2, 2), "there is something on it");
        List<String> errors = Files.readAllLines(exported("Errors (CSV)"));
        assertEquals(3, errors.size(), errors.toString());
        assertEquals(errors, beside, "the button beside the bars saves the same");
        assertEquals(
                1 + 2 * 10, Files.readAllLines(exported("Confusions (CSV)")).size());
        String json = Files.readString(exported("All results (JSON)"));
        assertTrue(json.contains("\"trainingSize\":500"), json);
    }

    private Path exported(String name) {
        button("Export").click();
        return page.waitForDownload(() -> page.getByText(name, new Page.GetByTextOptions().setExact(true))
                        .click())
                .path();
    }

    @Test
    void aChangeWaitsForItsButtonAndTheOldResultIsNamed() {
        openSmall(Screen.DESKTOP);
        Locator components = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Components"));
        components.fill("7");
        components.press("Enter");
        assertThat(button("Run the comparison")).isVisible();
        assertThat(page.getByText("What you see is still the result of 500 images, K = 10"))
                .isVisible();
        components.fill("51");
        components.press("Enter");
        assertThat(components)
                .hasAccessibleDescription("51 is not possible here. Allowed: a whole number from 1 to 50.");
        assertThat(clusters()).hasCount(10);
        components.fill("7");
        components.press("Enter");
        button("Run the comparison").click();
        assertThat(clusters()).hasCount(7, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    @Test
    void axeFindsNothingSerious() throws IOException {
        openSmall(Screen.DESKTOP);
        Axe.assertNothingSerious(page);
        button("More settings").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.assertNothingSerious(page);
    }

    @Test
    void axeFindsNothingSeriousOnTheProjector() throws IOException {
        openSmall(Screen.PROJECTOR);
        button("Projector").click();
        Axe.assertNothingSerious(page);
        assertNothingSmall("digits-stage", "SUP", "tspan");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390})
    void aPhoneDoesNotScrollSideways(int width) throws IOException {
        openSmall(new Screen(width, 844));
        assertNothingScrollsSideways();
        Axe.assertNothingSerious(page);
    }

    private void openSmall(Screen screen) {
        open(SMALL, screen);
        assertThat(clusters()).hasCount(10, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }

    /** The pixels of the selected cluster's picture. */
    private String ink() {
        return (String) selected().locator("digit-picture").evaluate("""
                async picture => { await picture.updateComplete;
                  return picture.shadowRoot.querySelector('canvas').toDataURL(); }""");
    }

    private Locator clusters() {
        return page.locator("digit-gallery").getByRole(AriaRole.OPTION);
    }

    private Locator selected() {
        return page.locator("digit-gallery [aria-selected='true']");
    }

    private Locator timeline() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Iteration"));
    }

    private Locator heading(int level) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level))
                .first();
    }

    private Locator radio(String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
