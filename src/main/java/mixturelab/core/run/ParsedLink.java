package mixturelab.core.run;

import java.util.List;
import java.util.OptionalInt;

/** What a link says: a run and perhaps a frame of it, or everything that is wrong with it. */
public sealed interface ParsedLink {
    /**
     * A link that can be followed, as far as can be told without the points (ask {@link RunLimits} again with them).
     *
     * @param settings the run
     * @param frame the half step to show, if it says so; it may lie beyond the run's end
     */
    record Valid(RunSettings settings, OptionalInt frame) implements ParsedLink {}

    /**
     * A link that can't.
     *
     * @param problems one or more, in the order of the names in a link
     */
    record Invalid(List<SettingProblem> problems) implements ParsedLink {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
