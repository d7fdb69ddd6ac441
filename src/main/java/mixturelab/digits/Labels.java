package mixturelab.digits;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;

/** One small number (0 to 127) for each of many images. Immutable; arrays are copied in and out. */
public final class Labels {
    private final byte[] values;

    public Labels(byte[] values) {
        this.values = values.clone();
    }

    /**
     * From numbers.
     *
     * @throws IllegalArgumentException if one isn't in 0 to 127
     */
    public static Labels of(int[] numbers) {
        byte[] values = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0 || numbers[i] > Byte.MAX_VALUE) {
                throw new IllegalArgumentException("Labels are 0 to 127, got " + numbers[i]);
            }
            values[i] = (byte) numbers[i];
        }
        return new Labels(values);
    }

    @JsonCreator
    static Labels ofBase64(String text) {
        return new Labels(Base64.getDecoder().decode(text));
    }

    @JsonValue
    String base64() {
        return Base64.getEncoder().encodeToString(values);
    }

    public int size() {
        return values.length;
    }

    public int get(int i) {
        return values[i];
    }

    public int[] toArray() {
        return IntStream.range(0, values.length).map(this::get).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels labels && Arrays.equals(values, labels.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Labels[" + values.length + "]";
    }
}
