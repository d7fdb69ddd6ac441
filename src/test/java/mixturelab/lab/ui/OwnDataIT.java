package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mixturelab.BrowserTest;
import mixturelab.PlaneProbe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A learner's own file, from a bad line to a link that shows the same picture. */
@Import(UiThreads.class)
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class OwnDataIT extends BrowserTest {
    private static final double MOST_MILLIS = 50;

    @Autowired
    private UiThreads uiThreads;

    @Test
    void aBadLineIsReadAndMendedAndTheLinkShowsTheSamePicture() {
        open("/lab", Screen.DESKTOP.withoutMotion());
        openDialog();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "plants.csv", "text/csv", csv("2.5,wide").getBytes(StandardCharsets.UTF_8)));
        Locator text = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text"));
        assertThat(text).hasValue(Pattern.compile("length,width.*", Pattern.DOTALL));
        assertThat(text).hasAccessibleDescription(Pattern.compile(".*Line 17, column width: “wide” is not a number.*"));

        text.fill(csv("2.5,7"));
        assertThat(dialog.getByRole(AriaRole.STATUS)).hasText("plants.csv: 20 points with 2 coordinates.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use these points"))
                .click();
        assertThat(dialog).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*data=own.*frame=0.*"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("To the end"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*frame=[1-9].*"));
        List<Object> drawn = drawn();
        String link = page.url();

        page.navigate("about:blank");
        page.navigate(link);
        assertThat(page.getByText("20 points of your own")).isVisible();
        assertEquals(drawn, drawn());
    }

    @Test
    void aLargeFileIsReadBesideThePage() {
        open("/lab");
        openDialog();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator status = dialog.getByRole(AriaRole.STATUS);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("meadow.csv", "text/csv", large().getBytes(StandardCharsets.UTF_8)));
        Locator accept = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use these points"));
        assertThat(status).hasText("meadow.csv: 50,000 points with 2 coordinates.");
        // what the page was told first stays: it was busy, or it was done
        status.evaluate("""
                p => { window.said = [];
                  new MutationObserver(() => window.said.push(p.textContent)).observe(p, { childList: true, characterData: true, subtree: true }); }""");
        choose("Second coordinate", "e");
        assertThat(accept).isEnabled();
        uiThreads.reset();
        for (String column : List.of("c", "d", "b")) {
            choose("Second coordinate", column);
            page.waitForFunction("() => window.said.at(-1)?.startsWith('Reading meadow.csv')");
            assertThat(accept).isDisabled();
            assertThat(status).hasText("meadow.csv: 50,000 points with 2 coordinates.");
            assertThat(accept).isEnabled();
        }
        double longest = uiThreads.longestMillis();
        System.out.printf("UI thread for choosing a column of 5 MB: %.1f ms (at most %.0f)%n", longest, MOST_MILLIS);
        assertTrue(longest < MOST_MILLIS, longest + " ms on the UI thread");
    }

    private void openDialog() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Data"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Your own data"))
                .click();
    }

    private void choose(String list, String column) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(list))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(column).setExact(true))
                .click();
    }

    /** As much as a file may hold: 50,000 rows, nearly 5 MB. */
    private static String large() {
        String row = IntStream.range(0, 6)
                .mapToObj(c -> "%d.%012d".formatted(c, c * 123_456_789L))
                .collect(Collectors.joining(","));
        return "a,b,c,d,e,f\n" + (row + "\n").repeat(50_000);
    }

    /** Two clusters below a header; line 17 is as given. */
    private static String csv(String line17) {
        return "length,width\n"
                + IntStream.rangeClosed(2, 21)
                        .mapToObj(line ->
                                line == 17 ? line17 : line % 2 * 9 + line % 5 / 2.0 + "," + (line % 2 * 8 + line % 3))
                        .collect(Collectors.joining("\n"));
    }

    private List<Object> drawn() {
        PlaneProbe probe = PlaneProbe.of(page.locator("mixture-plot"));
        return List.of(probe.frame(), probe.means(), probe.memberships());
    }
}
