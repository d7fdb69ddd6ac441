package mixturelab.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The memory of the app as {@code ./run} starts it: less than 700 MB, whatever comparison of ten clusters it computes. It
 * takes a minute and needs Linux, which keeps the peak: {@code ./test --long}.
 */
@Tag("long")
class DigitsMemoryIT {
    private static final int BUDGET = 700;
    private static final Pattern READY = Pattern.compile("Mixture Lab is ready: (http://\\S+)/");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    @Test
    void aComparisonStaysBelowTheBudget(@TempDir Path data) throws Exception {
        Process app = start(data);
        try (HttpClient http = HttpClient.newHttpClient();
                BufferedReader output = app.inputReader()) {
            URI address = addressIn(output);
            System.out.printf("started: %d MB%n", peak(app));
            for (int seed : List.of(77, 78)) {
                compute(http, address.resolve("/api/digits?seed=" + seed));
                System.out.printf("seed %d compared: %d MB (budget %d)%n", seed, peak(app), BUDGET);
            }
            assertTrue(peak(app) < BUDGET);
        } finally {
            app.destroy();
            app.waitFor();
        }
    }

    private static Process start(Path data) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder app = new ProcessBuilder(
                java.toString(), "@java.options", "-jar", "target/mixture-lab.jar", "--server.port=0");
        app.environment().put("MIXTURELAB_DATA", data.toString());
        return app.redirectErrorStream(true).start();
    }

    private static URI addressIn(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
        }
        throw new IOException("The app has ended");
    }

    /** Asks until the result is there. */
    private static void compute(HttpClient http, URI comparison) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(comparison).build();
        int status = 202;
        while (status == 202) {
            Thread.sleep(500);
            status = http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
        assertEquals(200, status);
    }

    /** The most memory that a process has had so far, in MB. */
    private static long peak(Process process) throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
        assertTrue(peak.find());
        return Long.parseLong(peak.group(1)) / 1000;
    }
}
