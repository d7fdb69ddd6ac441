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
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mixturelab.Axe;
import mixturelab.BrowserTest;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Test;

/** How many clusters? One fit for each K, in a real browser. */
class SweepIT extends BrowserTest {
    private static final String HOMEWORK = "/compare?data=overlap&from=2&to=6";
    private static final String VERDICT = "BIC chooses 2 components, AIC and held-out points 3. The truth is 3.";

    @Test
    void theHomeworksCaseIsOneClickAwayAndShowsWhatWasPrinted() {
        open("/compare");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The homework’s case"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/compare\\?(data=overlap|&|from=2|to=6)+$"));
        assertThat(headline()).hasText(VERDICT);
        assertThat(pictures()).hasCount(5);
        assertThat(pictures().nth(3)).containsText("150 iterations: stopped at the cap, not done");
        for (String said : List.of("19 iterations, converged", "45 iterations", "89 iterations", "60 iterations")) {
            assertThat(page.getByText(said)).isVisible();
        }
        button("Table Every iteration of every run").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("iteration");
        assertEquals(printed(), page.locator("sweep-tables .trajectories").evaluate("""
                table => [0, 1, 2, 3, 4].map(k => Array.from({ length: table.rows - 1 }, (_, i) => table.cells(i + 1)[k + 1])
                  .filter(cell => cell !== ''))"""));
    }

    @Test
    void oneKStandsOutEverywhere() {
        open(HOMEWORK);
        Locator curves = page.getByRole(AriaRole.SLIDER);
        assertThat(curves).hasAttribute("aria-valuemax", "6");
        curves.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(curves).hasAttribute("aria-valuenow", "3");
        assertThat(curves)
                .hasAttribute(
                        "aria-valuetext", Pattern.compile("K = 3\\. 45 iterations.*Chosen by AIC and held-out.*"));
        assertThat(page.locator("sweep-pictures li.lifted h3")).hasText("K = 3");
        assertThat(page.locator("criterion-chart").nth(2)).containsText("1405.2384, 1.7656 more");
        page.keyboard().press("Escape");
        assertThat(page.locator("sweep-pictures li.lifted")).hasCount(0);
        assertThat(page.locator("criterion-chart").nth(2)).containsText("chooses K = 2");
        pictures().nth(4).locator("small-plane").hover();
        assertThat(page.locator("sweep-curves .lifted .k")).hasText("K = 6");
        page.locator("criterion-chart").nth(1).locator(".plot").click();
        assertThat(page.locator("sweep-pictures li.lifted h3")).hasText("K = 4");
        assertThat(page.locator("sweep-stage > p, sweep-stage [role=status]").last())
                .containsText("K = 4. 89 iterations, converged");
    }

    @Test
    void everyPictureIsARunOfTheLab() {
        open(HOMEWORK);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open in the lab: K = 5"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/lab\\?data=overlap&k=5.*"));
        assertThat(headline()).hasText("The run stops here: its iterations are used up.");
        assertThat(page.locator("objective-number")).containsText("−651.9093");
        page.goBack();
        assertThat(headline()).hasText(VERDICT);
    }

    @Test
    void panelsComeOneByOneAndWhatIsThereStaysWhenTheRestIsCanceled() {
        open(HOMEWORK);
        assertThat(headline()).hasText(VERDICT);
        page.navigate(address("/compare?data=old-faithful&to=11&starts=19&folds=0&iterations=1000&tolerance=0"));
        assertThat(pictures().first()).isVisible();
        button("Cancel").click();
        assertThat(page.getByText(Pattern.compile("Stopped: K = (\\d+ to )?\\d+ (are|is) missing\\.")))
                .isVisible();
        assertThat(headline()).not().hasText("How many clusters?");
        assertTrue(pictures().count() < 11, "canceled before the last");
        assertThat(button("Compute it after all")).isVisible();
    }

    @Test
    void theSameLinkGivesTheSamePicture() {
        open(HOMEWORK);
        assertThat(headline()).hasText(VERDICT);
        Object first = drawn();
        page.reload();
        assertThat(headline()).hasText(VERDICT);
        assertEquals(first, drawn());
    }

    @Test
    void everythingCanBeTakenHome() throws IOException {
        open(HOMEWORK);
        assertThat(headline()).hasText(VERDICT);
        assertTrue(text(choose("Criteria (CSV)"))
                .startsWith("k,start,iterations,stopReason,logLikelihood,aic,bic,heldOut"));
        assertTrue(text(choose("NumPy script")).contains("import numpy"));
        Download saved = choose("Picture of the page (PNG)");
        assertEquals("mixture-lab-overlap-em-sweep.png", saved.suggestedFilename());
        BufferedImage picture = ImageIO.read(saved.path().toFile());
        assertEquals(2400, picture.getWidth());
        long colors = IntStream.range(0, picture.getHeight())
                .map(y -> picture.getRGB(300, y))
                .distinct()
                .count();
        assertTrue(colors > 20, "curves and pictures are on it: " + colors);
    }

    @Test
    void axeFindsNothingSerious() throws IOException {
        open(HOMEWORK);
        assertThat(headline()).hasText(VERDICT);
        Axe.assertNothingSerious(page);
        page.getByRole(AriaRole.SLIDER).press("End");
        button("Table What each fit is worth").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("1403.4727");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.assertNothingSerious(page);
    }

    @Test
    void theSmallestScreenHasRoomForEverything() throws IOException {
        open("/compare?data=overlap&to=12&algorithm=kmeans", new Screen(320, 640));
        assertThat(headline())
                .containsText("The elbow", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertNothingScrollsSideways();
        Axe.assertNothingSerious(page);
    }

    @Test
    void theProjectorShowsNothingSmall() throws IOException {
        open(HOMEWORK, Screen.PROJECTOR);
        button("Projector").click();
        assertThat(headline()).hasText(VERDICT);
        assertNothingSmall("sweep-stage");
        Axe.assertNothingSerious(page);
    }

    /** What the homework printed for K = 2 to 6, as the page writes numbers. */
    private static List<List<String>> printed() {
        List<List<String>> trajectories = new ArrayList<>();
        for (int k = 2; k <= 6; k++) {
            String run = "blobs-20-k" + k;
            trajectories.add(Golden.csv("homework-log-likelihood.csv").stream()
                    .filter(line -> line[0].equals(run))
                    .map(line -> line[2].replace('-', '−'))
                    .toList());
        }
        return trajectories;
    }

    /** All that is painted: the curves, the criteria and the pictures. */
    private Object drawn() {
        return page.evaluate("""
                async () => {
                  const stage = document.querySelector('sweep-stage').shadowRoot;
                  await document.fonts.ready;
                  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                  const charts = [stage.querySelector('sweep-curves'), ...stage.querySelectorAll('criterion-chart')];
                  const planes = stage.querySelector('sweep-pictures').shadowRoot.querySelectorAll('small-plane');
                  return [
                    ...charts.map(chart => chart.shadowRoot.querySelector('svg').innerHTML.replace(/<!--.*?-->/g, '')),
                    ...[...planes].map(plane => plane.shadowRoot.querySelector('canvas').toDataURL()),
                  ]; }""");
    }

    private Locator headline() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private Locator pictures() {
        return page.locator("sweep-pictures li");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Download choose(String item) {
        button("Export").click();
        Download download = page.waitForDownload(
                () -> page.locator(".export-list").getByText(item).click());
        page.keyboard().press("Escape");
        return download;
    }

    private static String text(Download download) throws IOException {
        return Files.readString(download.path());
    }
}
