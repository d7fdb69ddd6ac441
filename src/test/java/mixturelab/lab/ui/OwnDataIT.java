package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.Test;

/** A learner's own file, from a bad line to a link that shows the same picture. */
class OwnDataIT extends BrowserTest {
    @Test
    void aBadLineIsReadAndMendedAndTheLinkShowsTheSamePicture() {
        open("/lab", Screen.DESKTOP.withoutMotion());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Data"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Your own data"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "plants.csv", "text/csv", csv("2.5,wide").getBytes(StandardCharsets.UTF_8)));
        Locator text = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text"));
        assertThat(text).hasValue(Pattern.compile("length,width.*", Pattern.DOTALL));
        assertThat(text).hasAccessibleDescription(Pattern.compile(".*Line 17, column width: “wide” is not a number.*"));

        text.fill(csv("2.5,7"));
        assertThat(dialog.getByRole(AriaRole.STATUS)).hasText("Your text: 20 points with 2 coordinates.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use these points"))
                .click();
        assertThat(dialog).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*data=own.*frame=0.*"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("To the end"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*frame=[1-9].*"));
        String drawn = drawn();
        String link = page.url();

        page.navigate("about:blank");
        page.navigate(link);
        assertThat(page.getByText("20 points of your own")).isVisible();
        assertEquals(drawn, drawn());
    }

    /** Two clusters below a header; line 17 is as given. */
    private static String csv(String line17) {
        return "length,width\n"
                + IntStream.rangeClosed(2, 21)
                        .mapToObj(line ->
                                line == 17 ? line17 : line % 2 * 9 + line % 5 / 2.0 + "," + (line % 2 * 8 + line % 3))
                        .collect(Collectors.joining("\n"));
    }

    private String drawn() {
        assertThat(page.getByRole(AriaRole.SLIDER)).isVisible();
        return (String) page.locator("mixture-plot").evaluate("""
                async plot => { await plot.ready; const d = plot.drawn;
                  return JSON.stringify({frame: d.frame, means: [...d.means], memberships: [...d.memberships]}); }""");
    }
}
