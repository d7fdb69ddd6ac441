package mixturelab.wire;

import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;

/**
 * Rules that an M-step keeps to, beyond its sums.
 *
 * @param mixing whether it moves the weights
 * @param floor added to every variance, in squared data units
 */
public record Rules(
        @LinkName CovarianceType covariance, @LinkName Mixing mixing, double floor) {}
