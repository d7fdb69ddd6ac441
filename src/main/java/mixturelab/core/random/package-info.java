/** NumPy's legacy random stream, so that a seed gives the learner the homework's own points. */
@NullMarked
package mixturelab.core.random;

import org.jspecify.annotations.NullMarked;
