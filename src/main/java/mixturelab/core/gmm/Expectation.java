package mixturelab.core.gmm;

/**
 * The result of an E-step.
 *
 * @param responsibilities n x K
 * @param logLikelihood ln p(X | mixture), the sum over all points in nats
 */
public record Expectation(Responsibilities responsibilities, double logLikelihood) {}
