package mixturelab.wire;

import mixturelab.core.gmm.CovarianceType;

/**
 * What an M-step does besides adding up.
 *
 * @param floor added to every variance, in squared data units
 */
public record Rules(@LinkName CovarianceType covariance, double floor) {}
