package mixturelab.wire;

/**
 * The learner asks for several starts of a comparison.
 *
 * @param value of the setting that varies, as a link writes it
 */
public record SeriesChoice(Variable variable, String value) {}
