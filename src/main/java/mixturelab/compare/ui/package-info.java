/** The page that compares runs: how many clusters, which start, which algorithm. */
@NullMarked
package mixturelab.compare.ui;

import org.jspecify.annotations.NullMarked;
