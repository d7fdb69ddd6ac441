/** The Flow components that bind our own elements in src/main/frontend. */
@NullMarked
package mixturelab.chart.ui;

import org.jspecify.annotations.NullMarked;
