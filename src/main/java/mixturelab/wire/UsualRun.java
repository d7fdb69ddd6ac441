package mixturelab.wire;

/**
 * A sentence about one more run.
 *
 * @param link the query of the lab's address for this run
 */
public record UsualRun(String text, String link) {}
