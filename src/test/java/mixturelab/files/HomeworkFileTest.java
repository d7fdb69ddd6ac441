package mixturelab.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The network is a server of the test's own; "the homework's file" is a short text whose checksum is asked for. */
@Timeout(30)
class HomeworkFileTest {
    private static final byte[] FILE = "1.5e+00\n2.5e+00\n-3.5e+00\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_FILE = "1.5e+00\n9.9e+00\n".getBytes(StandardCharsets.US_ASCII);
    private static final Optional<Points> POINTS = Optional.of(Points.of(1, new double[] {2.5, -3.5}));

    @TempDir
    private Path temporary;

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final ExecutorService serverThreads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(serverThreads);
        server.start();
    }

    @AfterEach
    void stopServer() {
        testIsOver.countDown();
        server.stop(0);
        serverThreads.shutdownNow();
    }

    @Test
    void theFileInTheFolderIsKnownAtOnce() throws IOException {
        store(FILE);
        HomeworkFile file = file();
        assertEquals(POINTS, file.points(), "the first line is taken for a header");
        file.fetch();
        assertTrue(background.isEmpty());
    }

    @Test
    @Tag(Golden.HOMEWORK_FILE)
    void theHomeworksOwnFileHas119Values() {
        Points own = Golden.homework1d(); // says what is needed if the file isn't there
        HomeworkFile file = new HomeworkFile(DataFolder.of(System.getenv("MIXTURELAB_DATA")));
        assertEquals(Optional.of(own), file.points());
        assertEquals(119, own.n());
    }

    @Test
    void aDownloadIsKeptForTheNextStart() throws IOException {
        answer(200, FILE);
        HomeworkFile file = file();
        assertEquals(Optional.empty(), file.points(), "nobody waits for the network");
        assertEquals(0, requests.get());

        runBackground();
        assertEquals(POINTS, file.points());
        assertArrayEquals(FILE, Files.readAllBytes(stored()));
        assertEquals(POINTS, file().points());
        assertEquals(1, requests.get());
    }

    @Test
    void aDownloadWithAnotherChecksumIsThrownAway() {
        answer(200, OTHER_FILE);
        assertNothingComes();
    }

    @Test
    void anErrorPageIsThrownAway() {
        answer(404, FILE);
        assertNothingComes();
    }

    @Test
    void tooLongAnAnswerIsThrownAway() {
        answer(200, "1\n".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII));
        assertNothingComes();
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (testIsOver.getCount() > 0) {
                    body.write(new byte[1024]);
                }
            }
        });
        assertNothingComes();
    }

    @Test
    void aServerThatNeverAnswersIsGivenTwoSeconds() {
        server.createContext("/", exchange -> waitForTheEnd());
        assertGivesUpAfterTwoSeconds();
    }

    @Test
    void aServerThatStopsInTheMiddleIsGivenTwoSeconds() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, FILE.length);
            exchange.getResponseBody().write(FILE, 0, 5);
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });
        assertGivesUpAfterTwoSeconds();
    }

    @Test
    void noServerIsNoTrouble() {
        server.stop(0);
        assertNothingComes();
    }

    @Test
    void aWrongFileInTheFolderIsIgnoredAndLeftAlone() throws IOException {
        store(OTHER_FILE);
        answer(200, FILE);
        HomeworkFile file = file();
        assertEquals(Optional.empty(), file.points());

        runBackground();
        assertEquals(POINTS, file.points());
        assertArrayEquals(OTHER_FILE, Files.readAllBytes(stored()), "it is somebody's own");
    }

    @Test
    void aFileThatAppearsInTheFolderIsFoundBeforeTheNetworkIsAsked() throws IOException {
        answer(200, FILE);
        HomeworkFile file = file();
        file.fetch();
        store(FILE);
        runBackground();
        assertEquals(POINTS, file.points());
        assertEquals(0, requests.get());
    }

    @Test
    void aFolderThatCanNotBeWrittenCostsOnlyTheCopy() throws IOException {
        answer(200, FILE);
        Path notAFolder = Files.createFile(temporary.resolve("file"));
        HomeworkFile file = new HomeworkFile(new DataFolder(notAFolder), origin(), background::add, now::get);
        file.fetch();
        runBackground();
        assertEquals(POINTS, file.points());
    }

    @Test
    void anAttemptIsRepeatedAfterTenMinutesIfSomebodyAsks() {
        answer(503, FILE);
        HomeworkFile file = file();
        file.fetch();
        file.fetch();
        assertEquals(1, runBackground(), "one attempt at a time");

        now.set(Instant.EPOCH.plus(Duration.ofMinutes(10)).minusMillis(1));
        file.points();
        assertEquals(0, runBackground());

        now.set(Instant.EPOCH.plus(Duration.ofMinutes(10)));
        file.points();
        file.points();
        assertEquals(1, runBackground());
        assertEquals(2, requests.get());
    }

    private void assertNothingComes() {
        HomeworkFile file = file();
        file.fetch();
        assertEquals(1, runBackground());
        assertEquals(Optional.empty(), file.points());
        assertFalse(Files.exists(stored()));
    }

    private void assertGivesUpAfterTwoSeconds() {
        long before = System.nanoTime();
        assertNothingComes();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        assertTrue(millis >= 1_900 && millis < 10_000, millis + " ms");
    }

    private HomeworkFile file() {
        return new HomeworkFile(new DataFolder(temporary), origin(), background::add, now::get);
    }

    private HomeworkFile.Origin origin() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/file.csv");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(FILE);
            return new HomeworkFile.Origin(address, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs what was started in the background; answers how much that was. */
    private int runBackground() {
        int count = 0;
        for (Runnable task = background.poll(); task != null; task = background.poll()) {
            task.run();
            count++;
        }
        return count;
    }

    private void answer(int status, byte[] body) {
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private void waitForTheEnd() {
        try {
            testIsOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void store(byte[] content) throws IOException {
        Files.write(stored(), content);
    }

    private Path stored() {
        return temporary.resolve(HomeworkFile.NAME);
    }
}
