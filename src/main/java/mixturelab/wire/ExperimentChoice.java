package mixturelab.wire;

/**
 * The learner asks for a comparison of an experiment, to be shown or to be run.
 *
 * @param value of the setting that varies, as a link writes it
 * @param start the seed of the mixture's start
 */
public record ExperimentChoice(Variable variable, String value, long start) {}
