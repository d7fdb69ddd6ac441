/** What the browser draws: a run as plain numbers. */
@NullMarked
package mixturelab.chart;

import org.jspecify.annotations.NullMarked;
