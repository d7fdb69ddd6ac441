package mixturelab.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mixturelab.chart.ChartModel;

/** The forms of the messages that {@link CompareModel} writes; how arrays and links are written is said there. */
final class CompareMessages {
    private CompareMessages() {}

    /** What a sweep is going to compute; {@code folds} is 0 where no points are held out. */
    record Plan(String algorithm, int from, int to, int starts, int folds) {}

    /**
     * What all panels share.
     *
     * @param points n x d
     * @param labels n ints, where the true labels are known, else null
     */
    record Data(int n, int d, String points, Optional<String> labels, List<String> axes) {}

    /**
     * @param start the seed of the best start
     * @param states one block: the final parameters, as in a ChartModel
     * @param objective one number: the final log-likelihood or inertia
     * @param trajectory the objective of the start and after every iteration
     * @param stopReason such as {@code CONVERGED}
     * @param values what each criterion says, by its name: logLikelihood, aic, bic, heldOut, or inertia, silhouette; those that
     *     aren't defined are left out
     */
    record Panel(
            String algorithm,
            int k,
            long start,
            String states,
            String objective,
            String trajectory,
            int iterations,
            String stopReason,
            Map<String, Double> values,
            String link) {}

    /**
     * @param choices the K that each criterion chooses, by its name; logLikelihood is among them
     * @param truth the true number of clusters, or null
     * @param agree whether all criteria but logLikelihood choose the same K
     * @param right the names of those that choose the true number
     * @param setbacks every K whose best fit is worse than that of the K before
     */
    record Facts(
            Map<String, Integer> choices,
            Optional<Integer> truth,
            boolean agree,
            List<String> right,
            List<Integer> setbacks) {}

    /**
     * @param first the first start's seed
     * @param chance whether the starts differ at all
     * @param finals one number for each start, in order; NaN for one that degenerated
     * @param means starts x K x d: the final means, in the order in which each run had them
     * @param order ints, starts x K: which of the run's components is component k of the best run
     * @param best the best start, or null
     * @param tolerance how far from the best value still counts as the best
     * @param bars of equal width from the smallest value to the largest
     * @param places at how many different values the starts ended
     * @param endings the best place and the most frequent others, the best first
     */
    record Starts(
            String algorithm,
            long first,
            boolean chance,
            int count,
            int k,
            int d,
            String finals,
            String means,
            String order,
            Optional<Best> best,
            double shareAtBest,
            double tolerance,
            int degenerated,
            List<Bar> bars,
            int places,
            List<Ending> endings) {}

    /**
     * A place where starts ended; together with the data it has all that a chart draws of the best run that ended there.
     *
     * @param states one block: that run's final parameters
     * @param objective one number: its final log-likelihood or inertia
     */
    record Ending(int count, Best best, String algorithm, int k, String states, String objective) {}

    /** One start and the run it is. */
    record Best(long start, double value, String link) {}

    /** @param best the best of those in the bar, null in an empty one */
    record Bar(double from, double to, int count, Optional<Best> best) {}

    /**
     * @param order ints, K for the start and K after every iteration: which component of the other run is component k of the
     *     first
     * @param apart the largest distance between the two means of a component: at the start and after every iteration
     * @param differing ints: how many points belong to another component, at the start and after every iteration
     */
    record Pair(
            ChartModel one,
            ChartModel other,
            String oneLink,
            String otherLink,
            String order,
            String apart,
            String differing) {}

    /**
     * @param states one block for each variance, as in a ChartModel of EM
     * @param variances from the largest
     * @param entropies the mean entropy of a point's responsibilities at each variance, in nats
     * @param link the run of EM that is the beginning
     */
    record Limit(String algorithm, int k, String states, String variances, String entropies, String link) {}
}
