package mixturelab.wire;

/**
 * One number about the finished fit.
 *
 * @param name what is measured
 * @param value the number, formatted
 * @param note one line that says what it means
 */
public record FitMeasure(String name, String value, String note) {}
