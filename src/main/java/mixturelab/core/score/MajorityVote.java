package mixturelab.core.score;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns clusters into labels: the points of a cluster vote for their true classes, and the class with the most votes
 * becomes the cluster's label. Taken on training points and then frozen: {@link #labels(int[])} reads new points without
 * looking at their classes, or the clustering would be scored on what it had been told.
 *
 * <p>Of classes with equally many votes the smallest wins, and {@link #ties} names them all. A cluster without points has
 * label {@link #NONE}.
 *
 * @param votes K rows of C counts: how many points of the cluster belong to the class
 */
public record MajorityVote(List<List<Integer>> votes) {
    /** The label of a cluster that no training point belongs to. */
    public static final int NONE = -1;

    /** @throws IllegalArgumentException if there is no cluster, no class, or the rows differ in length */
    public MajorityVote {
        if (votes.isEmpty()
                || votes.getFirst().isEmpty()
                || votes.stream().map(List::size).distinct().count() != 1) {
            throw new IllegalArgumentException("A vote needs K rows of C counts each, K and C at least 1");
        }
        votes = votes.stream().map(List::copyOf).toList();
    }

    /**
     * Counts the votes.
     *
     * @param clusters the cluster of each point, 0 to K - 1
     * @param classes the true class of each point, 0 to C - 1, of the same length
     * @throws IllegalArgumentException if the lengths differ or a number is out of range
     */
    public static MajorityVote of(int[] clusters, int[] classes, int clusterCount, int classCount) {
        if (clusters.length != classes.length) {
            throw new IllegalArgumentException("Every point needs a cluster and a class, got " + clusters.length
                    + " clusters and " + classes.length + " classes");
        }
        int[][] counts = new int[clusterCount][classCount];
        for (int i = 0; i < clusters.length; i++) {
            counts[index(clusters[i], clusterCount)][index(classes[i], classCount)]++;
        }
        return new MajorityVote(Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList());
    }

    private static int index(int number, int count) {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException("Expected 0 to " + (count - 1) + ", got " + number);
        }
        return number;
    }

    /** K. */
    public int clusterCount() {
        return votes.size();
    }

    /** C. */
    public int classCount() {
        return votes.getFirst().size();
    }

    /** How many training points cluster k has. */
    public int size(int k) {
        return votes.get(k).stream().mapToInt(Integer::intValue).sum();
    }

    /** The class that cluster k stands for; {@link #NONE} if it has no points. */
    public int label(int k) {
        int most = Collections.max(votes.get(k));
        return most == 0 ? NONE : votes.get(k).indexOf(most);
    }

    /** The classes that share the most votes in cluster k, if they are several; else empty. */
    public List<Integer> ties(int k) {
        int most = Collections.max(votes.get(k));
        List<Integer> best = IntStream.range(0, classCount())
                .filter(c -> most > 0 && votes.get(k).get(c) == most)
                .boxed()
                .toList();
        return best.size() > 1 ? best : List.of();
    }

    /** The label of each cluster, length K. */
    public List<Integer> labels() {
        return IntStream.range(0, clusterCount()).map(this::label).boxed().toList();
    }

    /** Reads points by the frozen vote: the label of each point's cluster. */
    public int[] labels(int[] clusters) {
        int[] labels = IntStream.range(0, clusterCount()).map(this::label).toArray();
        return Arrays.stream(clusters).map(cluster -> labels[cluster]).toArray();
    }
}
