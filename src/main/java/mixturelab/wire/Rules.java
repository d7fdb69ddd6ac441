package mixturelab.wire;

import mixturelab.core.gmm.CovarianceType;

/**
 * Rules that an M-step keeps to, beyond its sums.
 *
 * @param floor added to every variance, in squared data units
 */
public record Rules(@LinkName CovarianceType covariance, double floor) {}
