package mixturelab.core.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was read as what: row = true class, column = label, last column = no label.
 *
 * @param counts C rows of C + 1 counts
 */
public record ConfusionMatrix(List<List<Integer>> counts) {
    /** @throws IllegalArgumentException if the shape is another */
    public ConfusionMatrix {
        int classCount = counts.size();
        if (classCount == 0 || counts.stream().anyMatch(row -> row.size() != classCount + 1)) {
            throw new IllegalArgumentException("A confusion matrix has C rows of C + 1 counts, C at least 1");
        }
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * Counts.
     *
     * @param classes the true class of each point, 0 to C - 1
     * @param labels what each point was read as, 0 to C - 1 or {@link MajorityVote#NONE}; of the same length
     * @throws IllegalArgumentException if the lengths differ
     */
    public static ConfusionMatrix of(int[] classes, int[] labels, int classCount) {
        if (classes.length != labels.length) {
            throw new IllegalArgumentException("Every point needs a class and a label, got " + classes.length
                    + " classes and " + labels.length + " labels");
        }
        int[][] counts = new int[classCount][classCount + 1];
        for (int i = 0; i < classes.length; i++) {
            counts[classes[i]][labels[i] == MajorityVote.NONE ? classCount : labels[i]]++;
        }
        return new ConfusionMatrix(Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList());
    }

    /** How many points were read in all. */
    public int total() {
        return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    /** The share of points read wrongly, those without a label included; NaN without points. */
    public double errorRate() {
        int right =
                IntStream.range(0, counts.size()).map(c -> counts.get(c).get(c)).sum();
        return (double) (total() - right) / total();
    }
}
