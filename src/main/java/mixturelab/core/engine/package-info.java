/**
 * The fast engine: the half steps of {@code core.gmm} and {@code core.kmeans} with the same numbers to the last digits, on
 * several threads and in many dimensions. Its doors are {@link mixturelab.core.engine.EmEngine}, {@link
 * mixturelab.core.engine.LloydEngine} and {@link mixturelab.core.engine.Workers}; the formulas are in the textbook packages.
 */
@NullMarked
package mixturelab.core.engine;

import org.jspecify.annotations.NullMarked;
