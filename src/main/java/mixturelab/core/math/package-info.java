/** Numerical building blocks of the formulas: Cholesky factors and log-sum-exp. */
@NullMarked
package mixturelab.core.math;

import org.jspecify.annotations.NullMarked;
