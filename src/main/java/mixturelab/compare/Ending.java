package mixturelab.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mixturelab.core.settings.Algorithm;

/**
 * One place where starts ended: the ends whose values are no farther from that of the best of them than the tolerance. Two
 * optima that happen to be worth the same count as one.
 *
 * @param best the best of them, the earliest of several
 * @param count how many starts ended there
 */
public record Ending(StartEnd best, int count) {
    /** All endings, the best first; none if every start degenerated. The first one's share is the share at the best value. */
    public static List<Ending> of(ManyStartsResult starts) {
        int sign = starts.settings().run().algorithm() == Algorithm.EM ? -1 : 1;
        List<StartEnd> ends = starts.ends().stream()
                .filter(end -> end.value().isPresent())
                .sorted(Comparator.comparingDouble(end -> sign * value(end)))
                .toList();
        List<Ending> endings = new ArrayList<>();
        for (StartEnd end : ends) {
            Ending last = endings.isEmpty() ? null : endings.getLast();
            if (last != null && Math.abs(value(end) - value(last.best())) <= starts.tolerance()) {
                endings.set(endings.size() - 1, new Ending(last.best(), last.count() + 1));
            } else {
                endings.add(new Ending(end, 1));
            }
        }
        return endings;
    }

    /** The best ending and the most frequent others, so many in all, the best first. */
    static List<Ending> most(List<Ending> endings, int count) {
        List<Ending> others = endings.stream()
                .skip(1)
                .sorted(Comparator.comparingInt(Ending::count).reversed())
                .limit(count - 1L)
                .toList();
        return endings.stream()
                .filter(ending -> ending.equals(endings.getFirst()) || others.contains(ending))
                .toList();
    }

    private static double value(StartEnd end) {
        return end.value().orElseThrow();
    }
}
