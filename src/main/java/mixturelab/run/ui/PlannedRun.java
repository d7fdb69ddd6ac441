package mixturelab.run.ui;

import java.util.OptionalInt;
import mixturelab.jobs.CheckedRun;

/**
 * A run that can be carried out, and what to show of it.
 *
 * @param frame the half step to show; empty if the link names none
 */
public record PlannedRun(CheckedRun run, OptionalInt frame) {}
