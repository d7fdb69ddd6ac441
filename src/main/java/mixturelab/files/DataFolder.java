package mixturelab.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the app keeps what it downloads. It comes into being when the first file is written.
 *
 * @param path where it is
 */
public record DataFolder(Path path) {
    /**
     * The folder of a setting, by the app's convention the environment variable {@code MIXTURELAB_DATA}.
     *
     * @param configured its value; if null or blank, {@code .mixture-lab} in the user's home
     */
    public static DataFolder of(@Nullable String configured) {
        return new DataFolder(
                configured == null || configured.isBlank()
                        ? Path.of(System.getProperty("user.home", "."), ".mixture-lab")
                        : Path.of(configured));
    }

    /** Where a file of this name is kept, whether it is there or not. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /**
     * Writes a file so that a reader sees all of it or nothing: first under a temporary name, then renamed.
     *
     * @throws IOException if the folder or the file can't be written; nothing is left behind then
     */
    public void write(String name, byte[] content) throws IOException {
        Files.createDirectories(path);
        Path part = Files.createTempFile(path, name, ".part");
        try {
            Files.write(part, content);
            Files.move(part, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
