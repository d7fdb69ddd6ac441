package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Bytes deflated (zlib's format) and then in base64, a {@code Uint8Array} in the browser once it is inflated. */
public record DeflatedArray(@JsonValue String base64) {
    /** Compresses and encodes an array: the pictures of fifty clusters take a sixth of the room. */
    public static DeflatedArray of(byte[] bytes) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(deflated, fast)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory doesn't fail
        } finally {
            fast.end();
        }
        return new DeflatedArray(Base64.getEncoder().encodeToString(deflated.toByteArray()));
    }
}
