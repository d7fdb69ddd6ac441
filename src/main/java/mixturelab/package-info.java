/** The application's entry point; the packages below it are described in the README. */
@NullMarked
package mixturelab;

import org.jspecify.annotations.NullMarked;
