package mixturelab.core.run;

/** A recorded run of K-means. */
public record KMeansRun(RunSettings settings, Trace<KMeansFrame> trace) implements Run {}
