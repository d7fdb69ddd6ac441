/** The only door to Smile: second opinions and measures that we don't teach. */
@NullMarked
package mixturelab.smile;

import org.jspecify.annotations.NullMarked;
