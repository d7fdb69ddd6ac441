package mixturelab.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The path from EM to K-means: one mixture of circles for each variance.
 *
 * @param state one block of parameters for each variance
 * @param variances from the largest
 * @param entropies the mean entropy of a point's responsibilities at each variance, in nats
 */
public record LimitMessage(@JsonUnwrapped StateMessage state, DoubleArray variances, DoubleArray entropies) {}
