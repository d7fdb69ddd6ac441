package mixturelab.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;

/**
 * Which training images are typical of their cluster: those nearest to its mean; and which are the least: those farthest
 * from it. For a mixture, too: where a component has fewer images than pixels, all of them are about equally likely under
 * it, so its density tells none apart.
 */
final class ClusterRanking {
    /** Rows of each cluster, the nearest first. */
    private final List<int[]> ranked = new ArrayList<>();

    private final ImageRows images;

    /**
     * Ranks.
     *
     * @param points the images as points
     * @param clusters the cluster of each
     * @param means K x d
     */
    ClusterRanking(ImageRows images, Points points, int[] clusters, double[] means) {
        this.images = images;
        int d = points.d();
        double[] values = points.toArray();
        double[] distances = new double[points.n()];
        for (int i = 0; i < distances.length; i++) {
            for (int a = 0; a < d; a++) {
                double difference = values[i * d + a] - means[clusters[i] * d + a];
                distances[i] += difference * difference;
            }
        }
        for (int k = 0; k < means.length / d; k++) {
            int cluster = k;
            ranked.add(IntStream.range(0, clusters.length)
                    .filter(i -> clusters[i] == cluster)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> distances[i])
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
    }

    /** The nearest, in that order, of each cluster. */
    List<Members> typical() {
        return ranked.stream()
                .map(rows -> members(Arrays.copyOf(rows, Math.min(Members.SHOWN, rows.length))))
                .toList();
    }

    /** The farthest first, of each cluster. */
    List<Members> atypical() {
        return ranked.stream()
                .map(rows -> members(IntStream.range(0, Math.min(Members.SHOWN, rows.length))
                        .map(j -> rows[rows.length - 1 - j])
                        .toArray()))
                .toList();
    }

    private Members members(int[] rows) {
        int[] digits = images.digits();
        return new Members(
                images.pictures(rows),
                Arrays.stream(rows).map(row -> digits[row]).boxed().toList());
    }
}
