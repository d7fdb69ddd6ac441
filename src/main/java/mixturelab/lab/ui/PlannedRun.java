package mixturelab.lab.ui;

import java.util.OptionalInt;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.settings.RunSettings;

/**
 * A run that can be carried out: its settings were checked against its points.
 *
 * @param frame the half step to show; empty if the link names none
 */
record PlannedRun(RunSettings settings, Dataset dataset, OptionalInt frame) {}
