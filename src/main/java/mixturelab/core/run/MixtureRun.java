package mixturelab.core.run;

import mixturelab.core.settings.RunSettings;

/** A recorded run of EM. */
public record MixtureRun(RunSettings settings, Trace<MixtureFrame> trace) implements Run {}
