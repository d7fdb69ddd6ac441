package mixturelab.wire;

/**
 * The mixture's errors in one comparison.
 *
 * @param value of the setting that varies, as a link writes it
 */
public record ErrorPoint(String value, long start, double training, double test) {}
