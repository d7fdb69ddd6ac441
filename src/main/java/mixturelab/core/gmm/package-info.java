/**
 * Gaussian mixtures as a textbook has them: density, E-step, M-step and covariance types as pure functions, written to be read.
 * The fast engine with the same results is {@code core.engine}.
 */
@NullMarked
package mixturelab.core.gmm;

import org.jspecify.annotations.NullMarked;
