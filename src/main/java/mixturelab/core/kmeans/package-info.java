/** K-means: assignment step, update step, seeding and the empty-cluster policies as pure functions. */
@NullMarked
package mixturelab.core.kmeans;

import org.jspecify.annotations.NullMarked;
