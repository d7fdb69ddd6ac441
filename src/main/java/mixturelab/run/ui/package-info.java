/** A run on any page: planning it from a link or a wish, waiting for it, the form of its settings, and its words. */
@NullMarked
package mixturelab.run.ui;

import org.jspecify.annotations.NullMarked;
