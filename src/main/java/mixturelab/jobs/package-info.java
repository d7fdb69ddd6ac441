/** Runs that are asked for: bounded, one at a time per core. */
@NullMarked
package mixturelab.jobs;

import org.jspecify.annotations.NullMarked;
