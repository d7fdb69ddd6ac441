/** What every answer of the server has in common, whatever it is about. */
@NullMarked
package mixturelab.web;

import org.jspecify.annotations.NullMarked;
