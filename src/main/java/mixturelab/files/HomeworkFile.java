package mixturelab.files;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import mixturelab.core.dataset.Homework1dSource;
import mixturelab.core.dataset.Points;

/**
 * The homework's 1-D file, which the project may not ship: from the data folder, else from its public address. A
 * teacher without a network puts the file into the folder.
 *
 * <p>Nobody waits for it: {@link #points()} answers what is known, and an attempt to get the file runs on a thread of
 * its own. Safe for use by many threads.
 */
public final class HomeworkFile implements Homework1dSource {
    /** The file's name in the data folder. */
    public static final String NAME = "1_D_dataset.csv";

    private static final System.Logger LOG = System.getLogger(HomeworkFile.class.getName());
    private static final Origin HOMEWORK = new Origin(
            URI.create("https://raw.githubusercontent.com/LucaZancato/ML2020-2021/main/HW_4/1_D_dataset.csv"),
            "88bf950173f86e4721095c6d6e8c2aaab96cd5f8a021f901b48b41fb40b9f3b0");
    private static final int MAX_BYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final DataFolder folder;
    private final Origin origin;
    private final Executor executor;
    private final InstantSource clock;
    /** When the next attempt may begin, in milliseconds since 1970. */
    private final AtomicLong nextAttempt = new AtomicLong(Long.MIN_VALUE);

    private volatile Optional<Points> points;

    /**
     * Where the file comes from.
     *
     * @param address its public address
     * @param sha256 the checksum of the right file, in lower-case hexadecimal digits
     */
    record Origin(URI address, String sha256) {}

    /** The homework's file. Looks into the folder at once; the network is asked at the first {@link #fetch()}. */
    public HomeworkFile(DataFolder folder) {
        this(folder, HOMEWORK, Thread::startVirtualThread, InstantSource.system());
    }

    HomeworkFile(DataFolder folder, Origin origin, Executor executor, InstantSource clock) {
        this.folder = folder;
        this.origin = origin;
        this.executor = executor;
        this.clock = clock;
        this.points = stored();
    }

    /** The 119 values if they are known by now; if not, this asks for another attempt, see {@link #fetch()}. */
    @Override
    public Optional<Points> points() {
        Optional<Points> known = points;
        if (known.isEmpty()) {
            fetch();
        }
        return known;
    }

    /**
     * Starts one attempt to get the file, in the background: from the folder, where somebody may have put it by now,
     * else from the network, which is given two seconds. Does nothing if the file is known or the last attempt began
     * less than ten minutes ago.
     */
    public void fetch() {
        long now = clock.millis();
        long earliest = nextAttempt.get();
        if (points.isEmpty() && now >= earliest && nextAttempt.compareAndSet(earliest, now + PAUSE.toMillis())) {
            executor.execute(this::attempt);
        }
    }

    private void attempt() {
        Optional<Points> found = stored().or(this::downloaded);
        if (found.isPresent()) {
            points = found;
        }
    }

    private Optional<Points> stored() {
        Path file = folder.file(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return checked(in.readNBytes(MAX_BYTES + 1), file).map(HomeworkFile::parse);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Can't read " + file + ": " + e);
            return Optional.empty();
        }
    }

    private Optional<Points> downloaded() {
        try {
            Optional<byte[]> content = checked(download(), origin.address());
            content.ifPresent(this::keep);
            return content.map(HomeworkFile::parse);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "No homework file from " + origin.address() + ", a look-alike stands in: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private byte[] download() throws ExecutionException, TimeoutException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        try {
            HttpResponse<byte[]> response = client.sendAsync(
                            HttpRequest.newBuilder(origin.address()).build(),
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES))
                    // the request's own timeout ends with the headers; this one covers everything
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new ExecutionException(new IOException("HTTP status " + response.statusCode()));
            }
            return response.body();
        } finally {
            client.shutdownNow();
        }
    }

    private Optional<byte[]> checked(byte[] content, Object from) {
        if (sha256(content).equals(origin.sha256())) {
            return Optional.of(content);
        }
        LOG.log(Level.WARNING, from + " is ignored: it isn't the homework's file (its SHA-256 differs)");
        return Optional.empty();
    }

    /** Puts the file into the folder unless one of its name is there: that one is somebody's own. */
    private void keep(byte[] content) {
        try {
            if (Files.notExists(folder.file(NAME))) {
                folder.write(NAME, content);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Can't keep the homework's file in " + folder.path() + ": " + e);
        }
    }

    /** The homework takes the first value for a header, and its numbers need the same. */
    private static Points parse(byte[] content) {
        return Points.of(
                1,
                new String(content, StandardCharsets.US_ASCII)
                        .lines()
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
