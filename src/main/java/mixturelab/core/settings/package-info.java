/**
 * Settings as data: a table with one row for each (name in links, codec, range, when it applies), and what follows from the
 * table: links, limits, problems, answers. Pure values; no row knows a page.
 */
@NullMarked
package mixturelab.core.settings;

import org.jspecify.annotations.NullMarked;
