package mixturelab.compare;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What can be said about a sweep, for sentences: pure facts, no words.
 *
 * @param choices the K that each criterion chooses, for those that are defined
 * @param truth how many true clusters there are, where the labels are known
 * @param setbacks every K whose best fit is worse than that of the K before it: a better one exists, no start found it
 */
public record SweepFacts(Map<Criterion, Integer> choices, OptionalInt truth, List<Integer> setbacks) {
    public SweepFacts {
        choices = Collections.unmodifiableMap(new EnumMap<>(choices));
        setbacks = List.copyOf(setbacks);
    }

    public static SweepFacts of(SweepResult sweep) {
        Map<Criterion, Integer> choices = new EnumMap<>(Criterion.class);
        Arrays.stream(Criterion.values())
                .forEach(criterion ->
                        criterion.choice(sweep.panels()).ifPresent(chosen -> choices.put(criterion, chosen)));
        return new SweepFacts(
                choices,
                sweep.dataset()
                        .labels()
                        .map(labels ->
                                OptionalInt.of((int) labels.stream().distinct().count()))
                        .orElse(OptionalInt.empty()),
                setbacks(sweep.panels()));
    }

    private static List<Integer> setbacks(List<SweepPanel> panels) {
        return IntStream.range(1, panels.size())
                .filter(p -> isWorse(panels.get(p), panels.get(p - 1)))
                .mapToObj(p -> panels.get(p).componentCount())
                .toList();
    }

    /** Two runs that only stopped at different moments are equally good, as among many starts. */
    private static boolean isWorse(SweepPanel panel, SweepPanel before) {
        OptionalDouble gain = difference(Criterion.LOG_LIKELIHOOD, panel, before);
        OptionalDouble growth = difference(Criterion.INERTIA, panel, before);
        double most =
                ManyStartsResult.SAME_INERTIA * Criterion.INERTIA.of(before).orElse(0);
        return (gain.isPresent() && gain.getAsDouble() < -ManyStartsResult.SAME_LOG_LIKELIHOOD)
                || (growth.isPresent() && growth.getAsDouble() > most);
    }

    private static OptionalDouble difference(Criterion criterion, SweepPanel panel, SweepPanel before) {
        OptionalDouble now = criterion.of(panel);
        OptionalDouble then = criterion.of(before);
        return now.isPresent() && then.isPresent()
                ? OptionalDouble.of(now.getAsDouble() - then.getAsDouble())
                : OptionalDouble.empty();
    }
}
