package mixturelab.core.settings;

import java.util.OptionalInt;

/**
 * A link's run and what to show of it.
 *
 * @param settings the run, as far as can be told without its points (ask {@link RunLimits} again with them)
 * @param frame the half step to show, if the link says so; it may lie beyond the run's end
 */
public record FramedRun(RunSettings settings, OptionalInt frame) {}
