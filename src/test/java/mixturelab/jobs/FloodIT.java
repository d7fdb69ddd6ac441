package mixturelab.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mixturelab.Timing;
import mixturelab.core.dataset.Dataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Fifty heavy runs are on their way, and somebody asks for small ones. */
@Tag("measures")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class FloodIT {
    private static final int HEAVY = 50;
    private static final int SMALL = 100;
    private static final double P95_MILLIS = 300;

    @LocalServerPort
    private int port;

    @Autowired
    private RunService runs;

    @Autowired
    private JobPool pool;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void fiftyHeavyRunsDoNotSlowSmallOnes() throws Exception {
        Dataset data = HeavyRuns.data(20_000);
        small(-1);
        List<Job<Integer, FinishedRun>> heavy = IntStream.range(0, HEAVY)
                .mapToObj(i -> runs.start(
                        "visitor " + i % 10,
                        runs.check(HeavyRuns.settings(12, 1000 - i), data)
                                .valid()
                                .orElseThrow()))
                .toList();
        double[] millis = new double[SMALL];
        for (int i = 0; i < SMALL; i++) {
            millis[i] = small(i);
        }
        int waiting = pool.waiting();
        heavy.forEach(Job::cancel);
        double p95 = Timing.p95(millis);
        System.out.printf("small run beside %d heavy ones, p95: %.0f ms (at most %.0f)%n", HEAVY, p95, P95_MILLIS);
        assertTrue(waiting > HEAVY / 2, "only " + waiting + " were waiting at the end");
        assertTrue(p95 < P95_MILLIS, "p95 " + p95 + " ms");
    }

    @Test
    void aFullQueueSaysWhenToComeAgain() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        int threads = Runtime.getRuntime().availableProcessors();
        CountDownLatch begun = new CountDownLatch(threads);
        try {
            for (int i = 0; i < threads; i++) {
                pool.submit("early visitor " + i, new Endless(-1 - i, begun, over));
            }
            // From here on nothing that another test has left behind can end and make room.
            assertTrue(begun.await(30, TimeUnit.SECONDS));
            assertThrows(QueueFullException.class, () -> {
                for (int i = 0; i < 200; i++) {
                    pool.submit("visitor " + i, new Endless(i, begun, over));
                }
            });
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/run?k=12&iterations=500"))
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofString("1,2\n2,4\n3,1\n".repeat(7_000)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(503, response.statusCode(), response.body());
            assertEquals("20", response.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(response.body().contains("The server is busy"), response.body());
            small(0);
        } finally {
            over.countDown();
        }
    }

    /** Keeps its place for as long as the test needs it to be taken. */
    private record Endless(int number, CountDownLatch begun, CountDownLatch over) implements Task<Integer, Integer> {
        @Override
        public Integer carryOut(Monitor<? super Integer> monitor) {
            begun.countDown();
            try {
                over.await();
                return number;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private double small(int seed) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/run?data=blobs&k=3&seed=" + (seed + 1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode());
        return (System.nanoTime() - start) / 1e6;
    }
}
