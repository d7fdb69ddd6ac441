package mixturelab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.DoubleStream;

/** What the tests of speed measure alike. */
public final class Timing {
    private static final int SLACK = 4;

    private Timing() {}

    /** Milliseconds from clicks on "New start" in the lab to the first frame of each new run, as the browser measures it. */
    public static double[] clicksToFirstFrame(Page page, int count) {
        return numbers(page, """
                async () => {
                  const stage = document.querySelector('run-stage');
                  const button = [...document.querySelectorAll('vaadin-button')]
                    .find(b => b.textContent.includes('New start') && !b.closest('[hidden]'));
                  const times = [];
                  for (let i = 0; i < %d; i++) {
                    const shown = new Promise(done => stage.addEventListener('frame-changed', done, { once: true }));
                    const start = performance.now();
                    button.click();
                    await shown;
                    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
                    times.push(performance.now() - start);
                  }
                  return times;
                }""".formatted(count));
    }

    /** The numbers that a script in the page gives. */
    public static double[] numbers(Page page, String script) {
        return ((List<?>) page.evaluate(script))
                .stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
    }

    /** What half of the values stay below. */
    public static double median(double[] values) {
        return percentile(values, 50);
    }

    /** What 95 of 100 values stay below. */
    public static double p95(double[] values) {
        return percentile(values, 95);
    }

    private static double percentile(double[] values, int share) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        return sorted[sorted.length * share / 100];
    }

    /** Prints a measurement beside its budget; a test fails at four times that, since its machine is seldom idle. */
    public static void report(String what, double millis, double budget) {
        System.out.printf("%s: %.1f ms (budget %.0f)%n", what, millis, budget);
        assertTrue(millis < SLACK * budget, what + " took " + millis + " ms");
    }
}
