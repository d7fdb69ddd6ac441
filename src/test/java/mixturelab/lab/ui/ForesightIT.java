package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import mixturelab.BrowserTest;
import mixturelab.PlaneProbe;
import mixturelab.core.settings.Algorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The E-steps of thousands of points, which a worker paints ahead of time: nobody can see that it does. */
class ForesightIT extends BrowserTest {
    /** How often the last walk found its points painted. */
    private int foreseen;

    @ParameterizedTest
    @EnumSource
    void thePictureIsTheSameWithAWorkerAndWithout(Algorithm algorithm) {
        SequencedMap<String, byte[]> with = wander(algorithm);
        assertNotEquals(0, foreseen, "the worker is of use");
        page.route("**/foresight-worker*", Route::abort);
        SequencedMap<String, byte[]> without = wander(algorithm);
        assertEquals(0, foreseen, "there is none");
        assertEquals(List.copyOf(with.keySet()), List.copyOf(without.keySet()));
        with.forEach((place, picture) -> assertArrayEquals(without.get(place), picture, place));
    }

    @Test
    void aStepForwardOrBackFindsItsPointsPainted() {
        show(Algorithm.EM);
        // with the first E come the fonts of its numbers, and all is painted again
        press("ArrowRight", 1);
        page.evaluate("document.fonts.ready");
        press("ArrowRight", 2);
        for (int frame = 3; frame <= 8; frame++) {
            assertTrue(press("ArrowRight", frame), "forward at " + frame);
        }
        // from 8 to 7 no point changes, and who went forward is known to go back now
        for (int frame = 7; frame >= 3; frame--) {
            assertTrue(press("ArrowLeft", frame), "back at " + frame);
        }
    }

    /** Forward, back, far away, closer, in other colors. */
    private SequencedMap<String, byte[]> wander(Algorithm algorithm) {
        show(algorithm);
        foreseen = 0;
        SequencedMap<String, byte[]> pictures = new LinkedHashMap<>();
        visit("ArrowRight", 1, pictures);
        visit("ArrowRight", 2, pictures);
        visit("ArrowRight", 3, pictures);
        visit("ArrowLeft", 2, pictures);
        visit("PageUp", 12, pictures);
        visit("ArrowRight", 13, pictures);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoom in"))
                .click();
        visit("ArrowRight", 14, pictures);
        visit("ArrowRight", 15, pictures);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        untilPainted();
        visit("ArrowRight", 16, pictures);
        visit("ArrowRight", 17, pictures);
        return pictures;
    }

    private void show(Algorithm algorithm) {
        open("/lab?data=overlap&k=5&frame=0", Screen.DESKTOP.withoutMotion());
        assertThat(timeline()).isVisible();
        LargeRun.show(page, algorithm);
        untilForeseen();
    }

    private void visit(String key, int frame, Map<String, byte[]> pictures) {
        foreseen += press(key, frame) ? 1 : 0;
        pictures.put(key + " to " + frame, plane().screenshot());
    }

    /** Goes on by a key, and waits until whoever looks ahead has done it; says whether the points were there already. */
    private boolean press(String key, int frame) {
        timeline().press(key);
        assertThat(timeline()).hasAttribute("aria-valuenow", Integer.toString(frame));
        boolean foreseen = PlaneProbe.lookahead(plane()).shown();
        untilForeseen();
        return foreseen;
    }

    private void untilForeseen() {
        page.waitForCondition(() -> !PlaneProbe.lookahead(plane()).busy());
    }

    private Locator plane() {
        return page.locator("mixture-plot");
    }

    private Locator timeline() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Half step"));
    }
}
