/**
 * K-means as a textbook has it: assignment step, update step, seeding and the empty-cluster policies as pure functions, written
 * to be read. For many coordinates and several starts there is {@code core.engine}.
 */
@NullMarked
package mixturelab.core.kmeans;

import org.jspecify.annotations.NullMarked;
