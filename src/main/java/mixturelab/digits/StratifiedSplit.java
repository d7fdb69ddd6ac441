package mixturelab.digits;

import java.util.Arrays;
import java.util.stream.IntStream;
import mixturelab.core.random.RandomState;

/**
 * Training and test images with (nearly) the same share of every digit: scikit-learn's {@code train_test_split} with
 * {@code stratify}, index by index.
 *
 * <p>How many of each digit: its share of the whole, rounded down; what is missing then goes to the digits with the
 * largest remainders, by chance only among equal ones. Which: the first of a permutation of that digit's images; the test
 * images are the next of it. At last both parts are permuted. All draws are from one {@code RandomState(seed)}, in that
 * order.
 */
public final class StratifiedSplit {
    private final int[] training;
    private final int[] test;

    private StratifiedSplit(int[] training, int[] test) {
        this.training = training;
        this.test = test;
    }

    /**
     * Splits.
     *
     * @param digits the true digit of each image, 0 to 9
     * @param trainingSize how many are for training; the others are for the test
     * @param seed 0 to 4294967295
     */
    public static StratifiedSplit of(int[] digits, int trainingSize, long seed) {
        RandomState random = new RandomState(seed);
        int[] counts = new int[DigitImages.DIGITS];
        Arrays.stream(digits).forEach(digit -> counts[digit]++);
        int[] forTraining = shares(counts, trainingSize, random);
        int[] others = new int[counts.length];
        Arrays.setAll(others, digit -> counts[digit] - forTraining[digit]);
        int[] forTest = shares(others, digits.length - trainingSize, random);
        int[] training = new int[trainingSize];
        int[] test = new int[digits.length - trainingSize];
        int trainingCount = 0;
        int testCount = 0;
        for (int digit = 0; digit < counts.length; digit++) {
            int wanted = digit;
            int[] images = IntStream.range(0, digits.length)
                    .filter(i -> digits[i] == wanted)
                    .toArray();
            int[] order = random.permutation(images.length);
            for (int j = 0; j < forTraining[digit]; j++) {
                training[trainingCount++] = images[order[j]];
            }
            for (int j = 0; j < forTest[digit]; j++) {
                test[testCount++] = images[order[forTraining[digit] + j]];
            }
        }
        return new StratifiedSplit(permuted(training, random), permuted(test, random));
    }

    private static int[] permuted(int[] values, RandomState random) {
        int[] shuffled = values.clone();
        random.shuffle(shuffled);
        return shuffled;
    }

    /** Of each digit its share of {@code size}, such that they sum to it: scikit-learn's _approximate_mode. */
    private static int[] shares(int[] counts, int size, RandomState random) {
        double total = Arrays.stream(counts).sum();
        double[] remainders = new double[counts.length];
        int[] shares = new int[counts.length];
        for (int digit = 0; digit < counts.length; digit++) {
            double exact = counts[digit] / total * size;
            shares[digit] = (int) exact;
            remainders[digit] = exact - shares[digit];
        }
        int missing = size - Arrays.stream(shares).sum();
        double[] largestFirst =
                Arrays.stream(remainders).map(r -> -r).sorted().distinct().toArray();
        for (int j = 0; missing > 0 && j < largestFirst.length; j++) {
            double remainder = -largestFirst[j];
            int[] equal = IntStream.range(0, counts.length)
                    .filter(digit -> remainders[digit] == remainder)
                    .toArray();
            int[] chosen = random.choice(equal.length, Math.min(equal.length, missing));
            Arrays.stream(chosen).forEach(index -> shares[equal[index]]++);
            missing -= chosen.length;
        }
        return shares;
    }

    /** The indices of the training images, in a random order, a copy. */
    public int[] training() {
        return training.clone();
    }

    /** The indices of the first test images, in a random order, a copy. */
    public int[] test(int count) {
        return Arrays.copyOf(test, count);
    }
}
