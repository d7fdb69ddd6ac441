/** A whole run: settings, initializers, runners, the recorded trace and the link that names it. */
@NullMarked
package mixturelab.core.run;

import org.jspecify.annotations.NullMarked;
