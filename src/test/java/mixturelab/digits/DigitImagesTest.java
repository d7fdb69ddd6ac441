package mixturelab.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DigitImagesTest {
    private static final Mnist MNIST = new Mnist();

    @Test
    void theWholeOfMnist() {
        DigitImages images = MNIST.get();
        // the first labels of the training file and of the test file, as every description of MNIST shows them
        assertArrayEquals(new int[] {5, 0, 4, 1, 9}, images.digits(new int[] {0, 1, 2, 3, 4}));
        assertArrayEquals(new int[] {7, 2, 1, 0, 4}, images.digits(new int[] {60_000, 60_001, 60_002, 60_003, 60_004}));
        long[] counts = new long[10];
        Arrays.stream(images.digits()).forEach(digit -> counts[digit]++);
        assertArrayEquals(new long[] {6903, 7877, 6990, 7141, 6824, 6313, 6876, 7293, 6825, 6958}, counts);
    }

    @Test
    void pixelsGoFromPaperToInk() {
        double[] points = MNIST.get().points(new int[] {0, 69_999});
        assertEquals(2 * 784, points.length);
        assertEquals(0, points[0]);
        assertEquals(1, Arrays.stream(points).max().orElseThrow());
        // row 5 of the first image is where its ink begins: 3 of 255 at column 12
        assertEquals(3 / 255.0, points[5 * 28 + 12]);
    }

    @Test
    void oneCopyForEverybody() {
        assertSame(MNIST.get(), MNIST.get());
    }

    @Test
    void aMissingFileIsNamed() {
        IOException missing = assertThrows(
                IOException.class,
                () -> DigitImages.read(name -> {
                    throw new FileNotFoundException(name);
                }));
        assertEquals("train-images-idx3-ubyte", missing.getMessage());
    }

    @Test
    void aFileThatIsCutOffIsNamed() {
        assertTrue(failure(content -> Arrays.copyOf(content, content.length - 1))
                .contains("t10k-labels-idx1-ubyte is cut off"));
    }

    @Test
    void aFileThatBeginsOtherwiseIsNamed() {
        assertTrue(failure(content -> new byte[3]).contains("t10k-labels-idx1-ubyte doesn't begin"));
        assertTrue(failure(content -> {
                    content[7]++;
                    return content;
                })
                .contains("t10k-labels-idx1-ubyte doesn't begin"));
    }

    @Test
    void aLabelThatIsNoDigitIsRefused() {
        assertTrue(failure(content -> {
                    content[100] = 10;
                    return content;
                })
                .contains("is 10, not a digit"));
    }

    private interface Damage {
        byte[] to(byte[] content);
    }

    /** What is said when the labels of the test file, which come last, are damaged. */
    private static String failure(Damage damage) {
        return String.valueOf(assertThrows(
                        IOException.class,
                        () -> DigitImages.read(name -> {
                            InputStream in = Objects.requireNonNull(Mnist.class.getResourceAsStream("mnist/" + name));
                            return name.equals("t10k-labels-idx1-ubyte")
                                    ? new ByteArrayInputStream(damage.to(in.readAllBytes()))
                                    : in;
                        }))
                .getMessage());
    }
}
