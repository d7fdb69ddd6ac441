/** Numerical building blocks: log-sum-exp, Cholesky factors, dense kernels. */
@NullMarked
package mixturelab.core.math;

import org.jspecify.annotations.NullMarked;
