package mixturelab.chart.ui;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is said about two runs, in the learner's language.
 *
 * @param fork the frame of the first run from which both go on, or null
 */
public record TwinWords(Side one, Side other, @Nullable Integer fork) {
    /** Words for two runs that begin where they begin, or go on from a frame. */
    public static TwinWords of(Side one, Side other, OptionalInt fork) {
        return new TwinWords(one, other, fork.isPresent() ? fork.getAsInt() : null);
    }

    /**
     * One of the two.
     *
     * @param name what is special about it, in the middle of a sentence
     */
    public record Side(String name, RunWords.Rules rules, RunWords.Stop stop) {}
}
