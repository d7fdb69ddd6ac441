package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/** Bytes in base64, a {@code Uint8Array} in the browser. */
public record ByteArray(@JsonValue String base64) {
    /** Encodes an array. */
    public static ByteArray of(byte[] bytes) {
        return new ByteArray(Base64.getEncoder().encodeToString(bytes));
    }
}
