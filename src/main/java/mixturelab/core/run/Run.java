package mixturelab.core.run;

import mixturelab.core.settings.RunSettings;

/** A recorded run with the settings it is a function of. */
public sealed interface Run permits MixtureRun, KMeansRun {
    /** What was asked for. */
    RunSettings settings();

    /** What happened. */
    Trace<? extends Frame> trace();
}
