package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Collection;

/** Integers as base64 of little-endian numbers of four bytes, an {@code Int32Array} in the browser. */
public record IntArray(@JsonValue String base64) {
    /** Encodes a collection, in its order. */
    public static IntArray of(Collection<Integer> numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.size() * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        numbers.forEach(bytes::putInt);
        return new IntArray(Base64.getEncoder().encodeToString(bytes.array()));
    }
}
