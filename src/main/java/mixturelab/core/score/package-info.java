/** What a fit is worth: information criteria and agreement with true labels. */
@NullMarked
package mixturelab.core.score;

import org.jspecify.annotations.NullMarked;
