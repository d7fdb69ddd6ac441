/** What the mathematics costs, beside its peers in the same run. Started by {@code ./bench}. */
@NullMarked
package mixturelab.bench;

import org.jspecify.annotations.NullMarked;
