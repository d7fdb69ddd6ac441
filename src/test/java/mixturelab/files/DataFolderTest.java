package mixturelab.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void theSettingNamesTheFolderAndWithoutItTheHomeHasOne() {
        Path inHome = Path.of(System.getProperty("user.home"), ".mixture-lab");
        assertEquals(Path.of("/data"), DataFolder.of("/data").path());
        assertEquals(inHome, DataFolder.of(null).path());
        assertEquals(inHome, DataFolder.of(" ").path());
    }

    @Test
    void theFolderAppearsWithItsFirstFileAndHoldsNothingElse() throws IOException {
        DataFolder folder = new DataFolder(temporary.resolve("a/b"));
        assertFalse(Files.exists(folder.path()));

        folder.write("file", new byte[] {1, 2, 3});
        folder.write("file", new byte[] {4, 5});

        assertArrayEquals(new byte[] {4, 5}, Files.readAllBytes(folder.file("file")));
        assertEquals(List.of("file"), names(folder.path()));
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        DataFolder folder = new DataFolder(temporary);
        Files.createDirectories(temporary.resolve("taken/by-a-folder"));
        assertThrows(IOException.class, () -> folder.write("taken", new byte[] {1}));
        assertEquals(List.of("taken"), names(temporary));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
