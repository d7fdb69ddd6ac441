package mixturelab.digits;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A comparison as bytes: JSON, compressed (which brings a checksum), every number to its last bit. */
final class ComparisonFile {
    /** Raised whenever the form or the computation changes: files of another version don't count. */
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private ComparisonFile() {}

    private record Content(int version, Comparison comparison) {}

    static byte[] write(Comparison comparison) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(JSON.writeValueAsBytes(new Content(VERSION, comparison)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory doesn't fail
        }
        return bytes.toByteArray();
    }

    /** The comparison; empty if the bytes are damaged or of another version. */
    static Optional<Comparison> read(byte[] bytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(JSON.readValue(in.readAllBytes(), Content.class))
                    .filter(content -> content.version() == VERSION)
                    .map(Content::comparison);
        } catch (IOException | JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** What a result is kept under: every setting, whatever the defaults are. */
    static String key(DigitsSettings settings) {
        return "digits " + VERSION + " " + DigitsLink.texts(settings);
    }
}
