/** The data folder: what the app downloads, checks and keeps on disk. Plain Java; Spring's wiring is elsewhere. */
@NullMarked
package mixturelab.files;

import org.jspecify.annotations.NullMarked;
