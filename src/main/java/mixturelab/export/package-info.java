/** A run to take home: tables as CSV and a NumPy script that computes it again. Pure functions from a run to text. */
@NullMarked
package mixturelab.export;

import org.jspecify.annotations.NullMarked;
