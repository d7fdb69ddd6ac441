package mixturelab.wire;

import java.util.List;
import java.util.Optional;
import mixturelab.core.settings.Algorithm;

/**
 * Many starts of one setting, or those that have ended so far.
 *
 * @param first the first start's seed; the others follow it
 * @param chance whether the starts differ at all
 * @param count how many there are
 * @param finals the objective at the end of each start, in order; NaN for a start that degenerated
 * @param means starts x K x d: the final means, in the order in which each run had them
 * @param order starts x K: which of the run's components is component k of the best run
 * @param best the best start; none if all degenerated
 * @param tolerance how far from the best value still counts as the best
 * @param bars of equal width from the smallest value to the largest
 * @param places at how many different values the starts ended
 * @param endings the best place and the most frequent others, the best first
 */
public record StartsMessage(
        @LinkName Algorithm algorithm,
        long first,
        boolean chance,
        int count,
        int k,
        DoubleArray finals,
        DoubleArray means,
        IntArray order,
        Optional<BestStart> best,
        double shareAtBest,
        double tolerance,
        int degenerated,
        List<Bar> bars,
        int places,
        List<EndingMessage> endings) {
    public StartsMessage {
        bars = List.copyOf(bars);
        endings = List.copyOf(endings);
    }
}
