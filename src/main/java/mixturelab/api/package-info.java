/** The same runs as JSON over HTTP. */
@NullMarked
package mixturelab.api;

import org.jspecify.annotations.NullMarked;
