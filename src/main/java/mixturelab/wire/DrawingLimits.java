package mixturelab.wire;

/**
 * The largest drawing.
 *
 * @param most how many points it may have
 * @param mostInLink how many of them a link can carry
 */
public record DrawingLimits(int most, int mostInLink) {}
