package mixturelab.wire;

/**
 * One start and the run that it leads to.
 *
 * @param start its seed
 * @param value the final log-likelihood or inertia
 * @param link the query of the lab's address for this very run
 */
public record BestStart(long start, double value, String link) {}
