package mixturelab.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How often many starts ended where: bars of equal width from the smallest final value to the largest. */
public final class Histogram {
    /** How many bars there are, unless all values are as good as equal: then there is one. */
    public static final int BARS = 24;

    private Histogram() {}

    /**
     * One bar.
     *
     * @param from the smallest value that belongs to it
     * @param to the values that belong to it are smaller; the last bar's largest value is this one
     * @param count how many starts ended in it
     * @param best the best of them, if there is one
     */
    public record Bar(double from, double to, int count, Optional<StartEnd> best) {}

    /** The bars from the left; none if every start degenerated. */
    public static List<Bar> of(ManyStartsResult starts) {
        List<StartEnd> ends =
                starts.ends().stream().filter(end -> end.value().isPresent()).toList();
        if (ends.isEmpty()) {
            return List.of();
        }
        double[] values =
                ends.stream().mapToDouble(end -> end.value().getAsDouble()).toArray();
        double smallest = Arrays.stream(values).min().orElseThrow();
        double largest = Arrays.stream(values).max().orElseThrow();
        int bars = largest - smallest <= starts.tolerance() ? 1 : BARS;
        List<List<StartEnd>> members = IntStream.range(0, bars)
                .mapToObj(bar -> (List<StartEnd>) new ArrayList<StartEnd>())
                .toList();
        double width = (largest - smallest) / bars;
        for (int i = 0; i < values.length; i++) {
            int bar = bars == 1 ? 0 : (int) ((values[i] - smallest) / width);
            members.get(Math.min(bar, bars - 1)).add(ends.get(i));
        }
        return IntStream.range(0, bars)
                .mapToObj(bar -> new Bar(
                        smallest + bar * width,
                        bar == bars - 1 ? largest : smallest + (bar + 1) * width,
                        members.get(bar).size(),
                        ManyStartsResult.best(starts.settings().run().algorithm(), members.get(bar))))
                .toList();
    }
}
