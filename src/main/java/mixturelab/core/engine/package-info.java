/**
 * The fast engine: the half steps of {@code core.gmm} and {@code core.kmeans} with the same results to the last digits, on
 * several threads and in many dimensions. Its doors are {@link mixturelab.core.engine.LloydEngine} and its neighbors; read the
 * textbook packages for the formulas.
 */
@NullMarked
package mixturelab.core.engine;

import org.jspecify.annotations.NullMarked;
