/** The Flow components that bind our own elements in frontend. */
@NullMarked
package mixturelab.chart.ui;

import org.jspecify.annotations.NullMarked;
