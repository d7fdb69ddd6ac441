/** Many runs side by side: a sweep over K, many starts, twins, and the path from EM to K-means. */
@NullMarked
package mixturelab.compare;

import org.jspecify.annotations.NullMarked;
