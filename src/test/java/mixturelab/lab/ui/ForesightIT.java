package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import mixturelab.BrowserTest;
import mixturelab.core.settings.Algorithm;
import org.junit.jupiter.api.Test;

/** The E-steps of thousands of points, which a worker paints ahead of time: nobody can see that it does. */
class ForesightIT extends BrowserTest {
    private static final String PLANE = "document.querySelector('run-stage').shadowRoot.querySelector('mixture-plot')";

    /** A worker whose questions and answers are counted; and how often the page itself paints points. */
    private static final String COUNTED = """
            () => {
              Object.assign(window, { asked: 0, answered: 0, painted: 0 });
              const { putImageData } = OffscreenCanvasRenderingContext2D.prototype;
              OffscreenCanvasRenderingContext2D.prototype.putImageData = function (...image) {
                painted++;
                putImageData.apply(this, image);
              };
              window.Worker = class extends Worker {
                constructor(...script) {
                  super(...script);
                  this.addEventListener('message', () => answered++);
                }
                postMessage(...message) {
                  asked++;
                  super.postMessage(...message);
                }
              };
            }""";

    private static final String BROKEN = """
            () => {
              window.Worker = class {
                postMessage() { this.onerror(new Event('error')); }
                terminate() {}
              };
            }""";

    @Test
    void thePictureIsTheSameWithAWorkerAndWithout() {
        List<String> worker = wander(COUNTED);
        assertNotEquals(0, page.evaluate("answered"));
        assertEquals(wander(BROKEN), worker);
    }

    @Test
    void aStepForwardOrBackFindsItsPointsPainted() {
        openWith(COUNTED);
        show(Algorithm.EM);
        // with the first E come the fonts of its numbers, and all is painted again
        step(1);
        page.evaluate("document.fonts.ready");
        step(2);
        Object before = page.evaluate("painted");
        // from 8 to 7 no point changes, and who went forward is known to go back now
        for (int frame : List.of(3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3)) {
            step(frame);
            assertEquals(before, page.evaluate("painted"), "at " + frame);
        }
    }

    /** Forward, back, far away, closer, in other colors: what the plane shows at each place, as a short text. */
    private List<String> wander(String worker) {
        openWith(worker);
        List<String> pictures = new ArrayList<>();
        for (Algorithm algorithm : Algorithm.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            show(algorithm);
            for (int frame : List.of(1, 2, 3, 2, 9, 11)) {
                pictures.add(algorithm + " " + step(frame));
            }
            page.evaluate(PLANE + ".zoom('in')");
            pictures.add(algorithm + " closer " + step(13));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            untilPainted();
            pictures.add(algorithm + " dark " + step(15));
        }
        return pictures;
    }

    private void openWith(String worker) {
        open("/lab?data=overlap&k=5&frame=0", Screen.DESKTOP.withoutMotion());
        assertThat(page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Half step")))
                .isVisible();
        page.evaluate(worker);
    }

    private void show(Algorithm algorithm) {
        LargeRun.show(page, algorithm);
        page.evaluate(PLANE + ".ready");
    }

    /** Goes to a frame, and waits until whoever looks ahead has done it. */
    private String step(int frame) {
        Object picture = page.evaluate("""
                async frame => {
                  const stage = document.querySelector('run-stage');
                  stage.shadowRoot.querySelector('objective-curve').dispatchEvent(new CustomEvent('frame-requested',
                    { detail: { frame, how: 'step', spoken: true }, bubbles: true, composed: true }));
                  await stage.updateComplete;
                  const png = await stage.shadowRoot.querySelector('mixture-plot').png();
                  const digest = await crypto.subtle.digest('SHA-256', await png.arrayBuffer());
                  return frame + ' ' + new Uint8Array(digest).slice(0, 8).join();
                }""", frame);
        answered();
        return (String) picture;
    }

    private void answered() {
        page.waitForFunction("window.asked === window.answered");
    }
}
