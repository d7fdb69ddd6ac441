package mixturelab.digits;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Pictures of 28 x 28 pixels of one byte each, 0 = paper, 255 = ink. Immutable; arrays are copied in and out. */
public final class Pictures {
    /** Pixels of one picture. */
    public static final int PIXELS = 784;

    private final byte[] pixels;

    /**
     * @param pixels count x 784
     * @throws IllegalArgumentException if that isn't so
     */
    public Pictures(byte[] pixels) {
        if (pixels.length % PIXELS != 0) {
            throw new IllegalArgumentException("Pictures have 784 pixels each, got " + pixels.length + " in all");
        }
        this.pixels = pixels.clone();
    }

    /** Pictures from numbers: {@code white} and below is paper, {@code black} and above ink. */
    public static Pictures of(double[] values, double white, double black) {
        byte[] pixels = new byte[values.length];
        for (int j = 0; j < values.length; j++) {
            double ink = (values[j] - white) / (black - white);
            pixels[j] = (byte) Math.round(255 * Math.clamp(ink, 0, 1));
        }
        return new Pictures(pixels);
    }

    @JsonCreator
    static Pictures ofBase64(String text) {
        return new Pictures(Base64.getDecoder().decode(text));
    }

    public int count() {
        return pixels.length / PIXELS;
    }

    /** Every pixel, count x 784, a copy. */
    public byte[] toArray() {
        return pixels.clone();
    }

    /** One of them. */
    public Pictures get(int index) {
        return new Pictures(Arrays.copyOfRange(pixels, index * PIXELS, (index + 1) * PIXELS));
    }

    @JsonValue
    public String base64() {
        return Base64.getEncoder().encodeToString(pixels);
    }

    /** How dark a pixel is, 0 to 255. */
    public int ink(int picture, int pixel) {
        return Byte.toUnsignedInt(pixels[picture * PIXELS + pixel]);
    }

    /** All pictures of several collections, in order. */
    public static Pictures concat(List<Pictures> parts) {
        byte[] all =
                new byte[parts.stream().mapToInt(part -> part.pixels.length).sum()];
        int at = 0;
        for (Pictures part : parts) {
            System.arraycopy(part.pixels, 0, all, at, part.pixels.length);
            at += part.pixels.length;
        }
        return new Pictures(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pictures pictures && Arrays.equals(pixels, pictures.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return "Pictures[" + count() + "]";
    }
}
