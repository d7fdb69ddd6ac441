package mixturelab.smile;

import smile.validation.metric.AdjustedRandIndex;

/** How well a clustering agrees with the true labels. */
public final class Agreement {
    private Agreement() {}

    /**
     * The adjusted Rand index (Hubert and Arabie 1985): 1 where both group the points alike, about 0 for chance. The names
     * of the clusters don't matter.
     *
     * @param truth the true label of each point
     * @param found the cluster of each point, of the same length
     */
    public static double adjustedRandIndex(int[] truth, int[] found) {
        return AdjustedRandIndex.of(truth, found);
    }
}
