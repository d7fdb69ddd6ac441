/** The lab: one data set, one run, watched half step by half step. */
@NullMarked
package mixturelab.lab.ui;

import org.jspecify.annotations.NullMarked;
