/** Points, the catalogue of data sets, their generators and the CSV reader. */
@NullMarked
package mixturelab.core.dataset;

import org.jspecify.annotations.NullMarked;
