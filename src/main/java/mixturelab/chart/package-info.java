/** Messages about a run for the browser: its trace as plain numbers. */
@NullMarked
package mixturelab.chart;

import org.jspecify.annotations.NullMarked;
