package mixturelab.core.score;

/**
 * How many points a clustering puts elsewhere than the truth does, once every cluster has been given a label of its own in
 * the way that is best for it. Unlike a majority vote, two clusters never share a label.
 */
public final class LabelMatching {
    private LabelMatching() {}

    /**
     * The points outside the label of their cluster.
     *
     * @param labels the true label of each point, counted from 0
     * @param clusters the cluster of each point, counted from 0, of the same length
     * @throws IllegalArgumentException if the lengths differ or there is no point
     */
    public static int errors(int[] labels, int[] clusters) {
        if (labels.length != clusters.length || labels.length == 0) {
            throw new IllegalArgumentException("Every point needs a label and a cluster, got " + labels.length
                    + " labels and " + clusters.length + " clusters");
        }
        int size = 0;
        for (int i = 0; i < labels.length; i++) {
            size = Math.max(size, 1 + Math.max(labels[i], clusters[i]));
        }
        double[] costs = new double[size * size];
        for (int i = 0; i < labels.length; i++) {
            costs[clusters[i] * size + labels[i]]--;
        }
        double right = 0;
        int[] labelOfCluster = OptimalAssignment.columns(costs);
        for (int k = 0; k < size; k++) {
            right -= costs[k * size + labelOfCluster[k]];
        }
        return labels.length - (int) right;
    }
}
