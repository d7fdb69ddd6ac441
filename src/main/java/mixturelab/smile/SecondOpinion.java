package mixturelab.smile;

import java.util.OptionalDouble;
import mixturelab.core.dataset.Points;
import mixturelab.core.run.KMeansRun;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Run;
import mixturelab.core.run.StopReason;

/**
 * Cross-check of a finished run: how far Smile's result is from ours. Smile repeats a whole run of K-means from our start,
 * and of EM one iteration, the last, from our mixture before it. There is an opinion only where Smile does what our run did,
 * so a large difference means a fault in one of the two.
 */
public final class SecondOpinion {
    /** The largest n x K: 1,000 points and as many components as the lab has, a fifth of a second's work. */
    private static final int MOST_MEMBERSHIPS = 12_000;

    private SecondOpinion() {}

    /**
     * Whether Smile is worth asking; a quick answer, and no promise that {@link #of} has an opinion.
     *
     * @param points that the run ran on
     */
    public static boolean isPossible(Points points, Run run) {
        StopReason reason = run.trace().stopReason();
        return (long) points.n() * run.settings().componentCount() <= MOST_MEMBERSHIPS
                && run.trace().iterations() > 0
                && reason != StopReason.DEGENERATE_COMPONENT
                && reason != StopReason.CANCELLED
                && (run instanceof KMeansRun || EmOpinion.isComparable(run.settings(), points.d()));
    }

    /**
     * The largest difference between Smile's result and ours, 0 or more. K-means: the largest distance between two final
     * centroids of the same cluster, in data units. EM: the largest difference of two weights, of two coordinates of means or
     * of two entries of covariances, each as a share of the largest number of its kind, without a unit.
     *
     * @param points that the run ran on
     * @return empty where the two can't be compared fairly
     */
    public static OptionalDouble of(Points points, Run run) {
        if (!isPossible(points, run)) {
            return OptionalDouble.empty();
        }
        OptionalDouble difference = switch (run) {
            case KMeansRun kmeans -> LloydOpinion.of(points, kmeans);
            case MixtureRun em -> EmOpinion.of(points, em);
        };
        return difference.stream().filter(Double::isFinite).findFirst();
    }
}
