package mixturelab.wire;

/**
 * Progress of a run that is being computed.
 *
 * @param iterations how many are done
 * @param waiting whether the run still waits for its turn
 */
public record IterationProgress(int iterations, int maxIterations, boolean waiting) {}
