package mixturelab.compare.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mixturelab.Timing.numbers;
import static mixturelab.Timing.p95;
import static mixturelab.Timing.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import mixturelab.BrowserTest;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How soon a comparison is there, from a change of a setting until it is drawn: each line beside its budget. */
@Tag("measures")
class CompareSpeedIT extends BrowserTest {
    private static final int WARM_UP = 3;
    private static final int COUNTED = 5;

    @Test
    void aSweepOfTwentyStartsIsComplete() {
        open("/compare?data=overlap&to=8&starts=20", Screen.DESKTOP.withoutMotion());
        report("sweep K = 1..8, n = 150, 20 starts each, complete", changes("sweep-stage", "finish"), 1_000);
    }

    @Test
    void aThousandStartsHaveEnded() {
        open("/compare/starts?data=overlap&k=3&starts=1000", Screen.DESKTOP.withoutMotion());
        report("1,000 starts, n = 150, K = 3, complete", changes("starts-stage", "show"), 2_000);
    }

    @Test
    void theFirstPanelOfTenThousandPointsIsThere() {
        open("/lab", Screen.DESKTOP.withoutMotion());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Data"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Your own data"))
                .click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("many.csv", "text/csv", tenThousand()));
        assertThat(page.getByText("many.csv: 10,000 points with 2 coordinates."))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use these points"))
                .click();
        page.getByRole(AriaRole.DIALOG).waitFor(hidden());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare"))
                .click();
        report("sweep K = 1..8, n = 10,000, first panel", changes("sweep-stage", "add"), 1_000);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    /** Milliseconds from another cap of iterations until a part of the page was told what came of it and has drawn that. */
    private double changes(String stage, String told) {
        page.locator(stage + " canvas, " + stage + " svg").first().waitFor();
        double[] millis = numbers(page, """
                async () => {
                  const stage = document.querySelector('%s');
                  const field = document.querySelector('.setting-iterations');
                  const heard = (name, then) => {
                    stage[name] = (...message) => {
                      delete stage[name];
                      stage[name](...message);
                      then();
                    };
                  };
                  const times = [];
                  for (let cap = 149; times.length < %d; cap--) {
                    const shown = new Promise(done => heard('begin', () => heard('%s', done)));
                    const start = performance.now();
                    field.value = String(cap);
                    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
                    await shown;
                    await stage.updateComplete;
                    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
                    times.push(performance.now() - start);
                  }
                  return times;
                }""".formatted(stage, WARM_UP + COUNTED, told));
        return p95(Arrays.copyOfRange(millis, WARM_UP, millis.length));
    }

    private static byte[] tenThousand() {
        RandomState random = new RandomState(7);
        StringBuilder text = new StringBuilder("x,y\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(random.normal(3 * (i % 5 - 2), 1))
                    .append(',')
                    .append(random.normal(0, 1))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
