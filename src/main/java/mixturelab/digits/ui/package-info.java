/** The page about digits. */
@NullMarked
package mixturelab.digits.ui;

import org.jspecify.annotations.NullMarked;
