package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mixturelab.Timing.clicksToFirstFrame;
import static mixturelab.Timing.median;
import static mixturelab.Timing.p95;
import static mixturelab.Timing.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import mixturelab.BrowserTest;
import mixturelab.chart.RunMessages;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunSettings;
import mixturelab.jobs.FinishedRun;
import mixturelab.jobs.RunService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast it is: each measurement is a line of the output beside its budget.
 */
@Tag("measures")
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class SpeedIT extends BrowserTest {
    @Autowired
    private DatasetCatalogue catalogue;

    @Autowired
    private RunService runs;

    @Test
    void firstFrameAfterAClick() {
        open("/lab?frame=0");
        assertThat(page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Half step")))
                .isVisible();
        report("first frame after a click, p95 of 50", p95(clicksToFirstFrame(page, 50)), 150);
    }

    @ParameterizedTest
    @CsvSource({"step, 1", "scrub, 1", "step, 6", "step, 200"})
    void mainThreadTimeOfOneMoveAtTenThousandPoints(String how, int closer) {
        open("/lab?data=overlap&k=5&frame=0", Screen.DESKTOP.withoutMotion());
        assertThat(page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Half step")))
                .isVisible();
        LargeRun.show(page, Algorithm.EM);
        page.evaluate("""
                async closer => {
                  const plot = document.querySelector('run-stage').shadowRoot.querySelector('mixture-plot');
                  await plot.ready;
                  for (let left = Math.log(closer) / Math.log(1.5); left >= 0.5; left--) plot.zoom('in');
                }""", closer);
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send(
                "Performance.enable",
                JsonParser.parseString("{timeDomain: 'threadTicks'}").getAsJsonObject());
        double[] asking = new double[20];
        Arrays.setAll(asking, i -> mainThread(devTools, 0, how));
        double[] moves = new double[45];
        Arrays.setAll(moves, i -> mainThread(devTools, i + 1, how));
        double[] warm = Arrays.copyOfRange(moves, 5, 45);
        String zoomed = closer == 1 ? "" : ", zoomed in " + closer + " times";
        String what = "main thread for one " + how + " at n = 10,000" + zoomed;
        report(what + ", p95 of 40", p95(warm) - median(asking), 16);
        report(what + ", median", median(warm) - median(asking), 16);
    }

    /**
     * Milliseconds that the page's main thread works for a move to a frame and the picture of it: script, style, layout and
     * paint, and what it costs to ask. Its own time, which other processes don't add to. Not in it: putting what was drawn
     * on a canvas into pixels, which Chromium does on this thread, too, after the task, where it has no graphics processor.
     */
    private double mainThread(CDPSession devTools, int frame, String how) {
        double before = tasks(devTools);
        page.evaluate("""
                async ([frame, how]) => {
                  const stage = document.querySelector('run-stage');
                  const plot = stage.shadowRoot.querySelector('mixture-plot');
                  const curve = stage.shadowRoot.querySelector('objective-curve');
                  curve.dispatchEvent(new CustomEvent('frame-requested',
                    { detail: { frame, how, spoken: true }, bubbles: true, composed: true }));
                  await stage.updateComplete;
                  await plot.ready;
                  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
                }""", List.of(frame, how));
        return tasks(devTools) - before;
    }

    private static double tasks(CDPSession devTools) {
        for (JsonElement metric : devTools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return 1000 * metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError("the browser tells no times of tasks");
    }

    @Test
    void aRunAndItsMessage() {
        RunSettings settings = RunDefaults.of(catalogue.entry("blobs"));
        Dataset dataset = catalogue.create(settings.data());
        double[] millis = new double[200];
        int size = 0;
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            FinishedRun finished = runs.start(
                            "speed", runs.check(settings, dataset).valid().orElseThrow())
                    .finished();
            size = JsonMapper.shared()
                    .writeValueAsString(
                            RunMessages.numbers(dataset, finished.run().trace()))
                    .getBytes(StandardCharsets.UTF_8)
                    .length;
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        report(
                "server time of a run and its message, p95 of the last 150",
                p95(Arrays.copyOfRange(millis, 50, 200)),
                10);
        System.out.printf("message of a run, n = 150, K = 3, 34 iterations: %d bytes%n", size);
        assertTrue(size < 20_000, size + " bytes");
    }

    @Test
    void theApi() throws Exception {
        double[] millis = new double[250];
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int seed = 0; seed < millis.length; seed++) {
                long start = System.nanoTime();
                HttpResponse<String> response = http.send(
                        HttpRequest.newBuilder(URI.create(address("/api/run?data=blobs&k=3&seed=" + seed)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(200, response.statusCode());
                millis[seed] = (System.nanoTime() - start) / 1e6;
            }
        }
        report("GET /api/run, p95 of 200", p95(Arrays.copyOfRange(millis, 50, 250)), 50);
    }
}
