package mixturelab.files;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Results that took long to compute, kept as files of the data folder: one for each key, the oldest go when they are too
 * many. What can't be read isn't there, and what can't be written is reported and forgotten: everything in it can be
 * computed again. Safe for use by many threads.
 */
public final class ResultCache {
    private static final System.Logger LOG = System.getLogger(ResultCache.class.getName());
    private static final String SUFFIX = ".result";

    private final DataFolder folder;
    private final Writer writer;
    private final long maxBytes;

    /**
     * @param folder for these results alone
     * @param maxBytes how large it may become
     */
    public ResultCache(DataFolder folder, long maxBytes) {
        this(folder, folder::write, maxBytes);
    }

    /** A cache with another way to write files, so that a test can play a full disk. */
    ResultCache(DataFolder folder, Writer writer, long maxBytes) {
        this.folder = folder;
        this.writer = writer;
        this.maxBytes = maxBytes;
    }

    /** How a file of a name gets its content. */
    @FunctionalInterface
    interface Writer {
        void write(String name, byte[] content) throws IOException;
    }

    /** What was kept under a key; its reader has to expect anything, for files get damaged. */
    public Optional<byte[]> read(String key) {
        return read(folder.file(name(key)));
    }

    /** Everything that is kept, file by file. */
    public Stream<byte[]> all() {
        return files().stream().map(this::read).flatMap(Optional::stream);
    }

    private Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Can't read " + file + ": " + e);
            return Optional.empty();
        }
    }

    /** Keeps a result, in place of an earlier one; false if that isn't possible (a full disk, a read-only folder). */
    public boolean write(String key, byte[] content) {
        try {
            writer.write(name(key), content);
            makeRoom(folder.file(name(key)));
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Can't keep a result in " + folder.path() + ": " + e);
            return false;
        }
    }

    /** Removes the oldest but the one that has just been written. */
    private void makeRoom(Path written) throws IOException {
        List<Path> newestFirst = new ArrayList<>(files());
        newestFirst.sort(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                .reversed());
        newestFirst.remove(written);
        long bytes = Files.size(written);
        for (Path file : newestFirst) {
            bytes += file.toFile().length();
            if (bytes > maxBytes) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        } catch (IOException e) {
            return List.of(); // nothing has been kept yet, or nothing can be read
        }
    }

    private static String name(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16) + SUFFIX;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
