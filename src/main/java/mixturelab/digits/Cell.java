package mixturelab.digits;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mixturelab.core.score.MajorityVote;

/**
 * A cell of a confusion matrix.
 *
 * @param digit the true one
 * @param label what it was read as, 10 for none
 * @param total how many test images there are of it
 * @param pictures the first of them
 */
public record Cell(Method method, int digit, int label, int total, Pictures pictures) {
    /** How many pictures a cell shows at most. */
    public static final int SHOWN = 40;

    /** Finds them. */
    static Cell of(Comparison comparison, Method method, int digit, int label, DigitImages images) {
        if (digit < 0 || digit >= DigitImages.DIGITS || label < 0 || label > DigitImages.DIGITS) {
            throw new IllegalArgumentException("There is no cell " + digit + ", " + label);
        }
        DigitsSettings settings = comparison.settings();
        int[] test = StratifiedSplit.of(images.digits(), settings.trainingSize(), settings.seed())
                .test(settings.testSize());
        int[] labels = labels(comparison, method);
        int wanted = label == DigitImages.DIGITS ? MajorityVote.NONE : label;
        int[] members = IntStream.range(0, test.length)
                .filter(i -> labels[i] == wanted && images.digit(test[i]) == digit)
                .map(i -> test[i])
                .toArray();
        return new Cell(
                method,
                digit,
                label,
                members.length,
                images.pictures(Arrays.copyOf(members, Math.min(SHOWN, members.length))));
    }

    private static int[] labels(Comparison comparison, Method method) {
        Supplier<IllegalArgumentException> missing =
                () -> new IllegalArgumentException("The comparison has no " + method);
        return method == Method.MLP
                ? comparison.network().orElseThrow(missing).testLabels().toArray()
                : comparison
                        .clustering(method)
                        .map(clustering -> clustering
                                .vote()
                                .labels(clustering.testClusters().toArray()))
                        .orElseThrow(missing);
    }
}
