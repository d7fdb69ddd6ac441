package mixturelab.core.kmeans;

/**
 * The result of an assignment step.
 *
 * @param assignments the nearest centroid of every point
 * @param inertia the sum of the squared distances to it, in squared data units
 */
public record Assignment(Assignments assignments, double inertia) {}
