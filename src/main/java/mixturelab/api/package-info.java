/** The JSON interface: runs, comparisons and their files over HTTP, by the names that links have. */
@NullMarked
package mixturelab.api;

import org.jspecify.annotations.NullMarked;
