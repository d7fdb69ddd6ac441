package mixturelab.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResultCacheTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        ResultCache cache = cache(100);
        assertTrue(cache.write("a", new byte[] {1, 2}));
        assertArrayEquals(new byte[] {1, 2}, cache.read("a").orElseThrow());
        assertTrue(cache.write("a", new byte[] {3}));
        assertArrayEquals(new byte[] {3}, cache.read("a").orElseThrow());
        assertEquals(Optional.empty(), cache.read("b"));
        assertEquals(1, cache.all().count());
    }

    @Test
    void theOldestMakeRoom() throws IOException {
        ResultCache cache = cache(10);
        cache.write("a", new byte[4]);
        age(1);
        cache.write("b", new byte[4]);
        age(1);
        cache.write("c", new byte[4]);
        assertEquals(Optional.empty(), cache.read("a"));
        assertEquals(4, cache.read("b").orElseThrow().length);
        assertEquals(4, cache.read("c").orElseThrow().length);
        cache.write("large", new byte[40]);
        assertEquals(40, cache.read("large").orElseThrow().length);
        assertEquals(1, cache.all().count());
    }

    /** Where there is a file instead of a folder nothing can be written, whoever asks. */
    @Test
    void aFolderThatCantBeWrittenIsReported() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        ResultCache cache = new ResultCache(new DataFolder(file), 100);
        assertFalse(cache.write("a", new byte[] {1}));
        assertEquals(Optional.empty(), cache.read("a"));
        assertEquals(0, cache.all().count());
    }

    /** A device of Linux that has no space left, whatever is written. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsReportedAndWhatIsThereStays() {
        cache(100).write("a", new byte[] {1});
        DataFolder results = new DataFolder(folder.resolve("results"));
        ResultCache full = new ResultCache(
                results, (name, content) -> Files.write(Path.of("/dev/full"), content, StandardOpenOption.WRITE), 100);
        assertFalse(full.write("a", new byte[] {2}));
        assertFalse(full.write("b", new byte[] {3}));
        assertArrayEquals(new byte[] {1}, full.read("a").orElseThrow());
        assertEquals(1, full.all().count());
    }

    @Test
    void keysAreNoPaths() {
        ResultCache cache = cache(100);
        cache.write("../../x", new byte[] {1});
        assertEquals(1, cache.read("../../x").orElseThrow().length);
        assertFalse(Files.exists(folder.resolve("../../x")));
    }

    private ResultCache cache(long maxBytes) {
        return new ResultCache(new DataFolder(folder.resolve("results")), maxBytes);
    }

    /** Lets everything that is there become so many hours older. */
    private void age(int hours) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("results"))) {
            for (Path file : files.toList()) {
                long then = Files.getLastModifiedTime(file).toMillis() - hours * 3_600_000L;
                Files.setLastModifiedTime(file, FileTime.fromMillis(then));
            }
        }
    }
}
