package mixturelab.chart;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;

/** Numbers on their way to the browser: base64 of little-endian arrays, exact and quickly read. */
public final class Base64Numbers {
    private Base64Numbers() {}

    /** Eight bytes each: a Float64Array. */
    public static String of(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Four bytes each: an Int32Array. */
    public static String of(List<Integer> numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.size() * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        numbers.forEach(bytes::putInt);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
