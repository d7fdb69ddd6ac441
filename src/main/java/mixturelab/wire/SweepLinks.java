package mixturelab.wire;

/**
 * Addresses of other sweeps that are worth a look; empty where there is none.
 *
 * @param homework the homework's own sweep
 * @param moreStarts this sweep with more starts
 */
public record SweepLinks(String homework, String moreStarts) {}
