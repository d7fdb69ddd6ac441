package mixturelab.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.score.ComponentMatching;
import mixturelab.core.settings.Algorithm;

/**
 * Where many starts of one setting ended.
 *
 * @param ends one for each start, in order
 * @param best the end with the best value, the earliest of several; empty if every start degenerated
 */
public record ManyStartsResult(Dataset dataset, StartsSettings settings, List<StartEnd> ends, Optional<StartEnd> best) {
    /** Two runs that end no farther apart than this, in nats, found the same optimum: they only stopped at other moments. */
    public static final double SAME_LOG_LIKELIHOOD = 0.1;

    /** The share of the best inertia within which an end still counts as the best. */
    public static final double SAME_INERTIA = 0.001;

    public ManyStartsResult {
        ends = List.copyOf(ends);
    }

    /** What is known once so many of the starts have ended. */
    public static ManyStartsResult of(Dataset dataset, StartsSettings settings, List<StartEnd> ends) {
        return new ManyStartsResult(dataset, settings, ends, best(settings.run().algorithm(), ends));
    }

    static Optional<StartEnd> best(Algorithm algorithm, List<StartEnd> ends) {
        int sign = algorithm == Algorithm.EM ? -1 : 1;
        return ends.stream()
                .filter(end -> end.value().isPresent())
                .min(Comparator.comparingDouble(end -> sign * end.value().getAsDouble()));
    }

    /** How far from the best value an end still counts as the same. */
    public double tolerance() {
        return settings.run().algorithm() == Algorithm.EM
                ? SAME_LOG_LIKELIHOOD
                : SAME_INERTIA * best.map(end -> end.value().getAsDouble()).orElse(0.0);
    }

    /** The share of all starts that end within the tolerance of the best value found; 0 if every start degenerated. */
    public double shareAtBest() {
        return (double) ends.stream().filter(this::isAtBest).count() / ends.size();
    }

    /** Whether a start reached the best value that was found. */
    public boolean isAtBest(StartEnd end) {
        return end.value().isPresent()
                && best.stream()
                        .anyMatch(most -> Math.abs(
                                        end.value().getAsDouble() - most.value().getAsDouble())
                                <= tolerance());
    }

    /** How many starts degenerated. */
    public int degenerated() {
        return (int) ends.stream().filter(end -> end.value().isEmpty()).count();
    }

    /**
     * For every component of the best run, which component of an end it is, by optimal assignment of their means. The ends
     * themselves keep the order in which their runs had the components, so both can be shown: the switching of labels, and
     * the ends with their colors matched.
     */
    public List<Integer> matched(StartEnd end) {
        double[] means = array(end);
        int[] order = best.map(reference -> ComponentMatching.byMeans(
                        array(reference), means, dataset.points().d()))
                .orElseGet(() ->
                        IntStream.range(0, settings.run().componentCount()).toArray());
        return Arrays.stream(order).boxed().toList();
    }

    private static double[] array(StartEnd end) {
        return end.means().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
