/** Gaussian mixtures: density, E-step, M-step and covariance types as pure functions. */
@NullMarked
package mixturelab.core.gmm;

import org.jspecify.annotations.NullMarked;
