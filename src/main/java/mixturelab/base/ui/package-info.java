/** What every page shares: the frame around the views, texts, the page of an error. */
@NullMarked
package mixturelab.base.ui;

import org.jspecify.annotations.NullMarked;
