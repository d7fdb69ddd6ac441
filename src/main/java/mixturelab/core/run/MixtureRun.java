package mixturelab.core.run;

/** A recorded run of EM. */
public record MixtureRun(RunSettings settings, Trace<MixtureFrame> trace) implements Run {}
