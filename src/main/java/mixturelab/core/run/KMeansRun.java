package mixturelab.core.run;

import mixturelab.core.settings.RunSettings;

/** A recorded run of K-means. */
public record KMeansRun(RunSettings settings, Trace<KMeansFrame> trace) implements Run {}
