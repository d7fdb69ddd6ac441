package mixturelab.digits.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import mixturelab.BrowserTest;
import mixturelab.digits.DigitsService;
import mixturelab.digits.Mnist;
import mixturelab.files.DataFolder;
import mixturelab.files.ResultCache;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The page about digits on a machine without the native library, and where no result can be written. */
@SuppressWarnings("NullAway.Init") // the field is set before each test
class DigitsWithoutHelpIT extends BrowserTest {
    @TestBean
    private DigitsService service;

    static DigitsService service() {
        try {
            // where there is a file instead of a folder nothing can be written, whoever asks
            DataFolder noFolder = new DataFolder(Files.createTempFile("digits", ".full"));
            return new DigitsService(new Mnist(), () -> false, new ResultCache(noFolder, 1_000_000), 2, 4L << 30);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everythingElseWorksAndThePageSaysWhatDoesNot() {
        open("/digits?training=500&test=500&k=3&restarts=1&floor=0.01");
        assertThat(page.locator("digit-gallery").getByRole(AriaRole.OPTION))
                .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(page.getByText("There is no neural network here: the library it calculates with can’t be loaded"))
                .isVisible();
        assertThat(page.getByText("Results can’t be saved in the data folder: it may be full or read-only."))
                .isVisible();
        assertFalse(service.saves());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More settings"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Principal components"))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("10").setExact(true))
                .click();
        assertThat(page.locator("vaadin-select [slot=error-message]:not([hidden])"))
                .containsText("10 is not possible here. Allowed: nothing here, because the library");
        assertThat(page.locator("digit-gallery").getByRole(AriaRole.OPTION)).hasCount(3);
    }
}
