package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be taken home of a run, from a real browser. */
class ExportIT extends BrowserTest {
    @ParameterizedTest
    @CsvSource({
        "data=blobs&k=3, Iterations (CSV), mixture-lab-blobs-em-k3-iterations.csv, 'iteration,logLikelihood,gain'",
        "data=overlap&k=2, Responsibilities (CSV), mixture-lab-overlap-em-k2-responsibilities.csv, 'x1,x2,label,r_A,r_B'",
        "data=rings&k=2&algorithm=kmeans, Assignments (CSV), mixture-lab-rings-kmeans-k2-responsibilities.csv, 'x1,x2,'",
        "data=blobs&k=3, The whole run (JSON), mixture-lab-blobs-em-k3.json, '{\"settings\":{\"data\":\"blobs\"'",
        "data=blobs&k=3&init=kmeans%2B%2B, NumPy script, mixture-lab-blobs-em-k3.py, '\"\"\"blobs, seed 2052409, K = 3'"
    })
    void everyItemSavesItsFile(String query, String item, String file, String beginning) throws IOException {
        open("/lab?" + query);
        Download download = choose(item);
        assertEquals(file, download.suggestedFilename());
        assertTrue(Files.readString(download.path()).startsWith(beginning), file);
    }

    @Test
    void theFileIsOfTheRunThatIsShownNow() throws IOException {
        open("/lab");
        Locator components = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Components"));
        components.fill("2");
        components.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*k=2.*"));
        Download download = choose("Responsibilities (CSV)");
        assertEquals("mixture-lab-blobs-em-k2-responsibilities.csv", download.suggestedFilename());
        assertTrue(Files.readString(download.path()).startsWith("x1,x2,label,r_A,r_B\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"false, 252 252 250", "true, 18 20 22"})
    void thePictureStandsOnPaper(boolean dark, String paper) throws IOException {
        open("/lab?k=3&frame=17", dark ? Screen.DESKTOP.inDark() : Screen.DESKTOP);
        Download download = choose("Picture of the plane (PNG)");
        assertEquals("mixture-lab-blobs-em-k3-frame-17.png", download.suggestedFilename());
        BufferedImage picture = ImageIO.read(download.path().toFile());
        BoundingBox canvas = page.locator("mixture-plot canvas").boundingBox();
        assertEquals(canvas.width, picture.getWidth(), 1);
        assertEquals(canvas.height, picture.getHeight(), 1);
        int corner = picture.getRGB(1, 1);
        assertEquals(paper, (corner >> 16 & 255) + " " + (corner >> 8 & 255) + " " + (corner & 255));
        assertEquals(255, corner >>> 24, "nothing shines through");
    }

    @Test
    void theMenuIsReachableOnAPhone() throws IOException {
        open("/lab?k=3", Screen.PHONE);
        assertTrue(Files.size(choose("Iterations (CSV)").path()) > 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theProjectorShowsTheLinkAsACode(boolean dark) throws Exception {
        open("/lab?frame=17", dark ? Screen.PROJECTOR.inDark() : Screen.PROJECTOR);
        assertEquals(0, button("QR code").count(), "only for a room");
        button("Projector").click();
        button("M: move the components").click();
        button("QR code").focus();
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Scan this to open the same picture"));
        assertThat(dialog.getByText(address("/lab?frame=18"))).isVisible();
        Locator code = dialog.getByRole(AriaRole.IMG);
        assertTrue(code.boundingBox().height >= 0.6 * 1080, "to be read from the back of the room");
        assertEquals("rgb(255, 255, 255)", code.evaluate("svg => getComputedStyle(svg).backgroundColor"));
        assertEquals(address("/lab?frame=18"), scanned(page.screenshot()));
        page.keyboard().press("Escape");
        assertThat(dialog).not().isVisible();
        assertThat(button("QR code")).isFocused();
        page.keyboard().press("Escape");
        assertThat(button("Projector")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"180, 100, true", "180, 97, false"})
    void aLongLinkIsACodeThatCanBeReadOrIsSaidToBeTooLong(int points, double divisor, boolean fits) throws Exception {
        String drawn = IntStream.range(0, points)
                .mapToObj(i -> i / divisor + "," + i * i % 11)
                .collect(Collectors.joining(";"));
        open("/lab?data=own&k=2&frame=0&points=" + drawn, Screen.PROJECTOR);
        button("Projector").click();
        button("QR code").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.IMG)).hasCount(fits ? 1 : 0);
        assertThat(dialog.getByText("too long")).hasCount(fits ? 0 : 1);
        assertThat(dialog.getByRole(AriaRole.BUTTON)).isInViewport();
        if (fits) {
            BoundingBox code = dialog.getByRole(AriaRole.IMG).boundingBox();
            assertTrue(Math.min(code.width, code.height) >= 0.6 * 1080, "its squares can be told apart");
            assertEquals(page.url(), scanned(page.screenshot()));
        }
    }

    /** What a phone would read in a picture of the screen. */
    private static String scanned(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    private Download choose(String item) {
        button("Export").click();
        AriaRole role = item.startsWith("Picture") ? AriaRole.BUTTON : AriaRole.LINK;
        return page.waitForDownload(() ->
                page.getByRole(role, new Page.GetByRoleOptions().setName(item)).click());
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
