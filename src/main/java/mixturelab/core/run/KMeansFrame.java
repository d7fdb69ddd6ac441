package mixturelab.core.run;

import mixturelab.core.kmeans.Centroids;

/**
 * One half step of K-means.
 *
 * @param centroids the centers; the assignment step leaves those of the frame before
 * @param inertia the sum of squared distances to the own centroid: INITIAL and ASSIGN with every point at its nearest of
 *     these centroids, UPDATE with the assignments of the frame before and the moved centroids
 */
public record KMeansFrame(HalfStep halfStep, int iteration, Centroids centroids, double inertia) implements Frame {
    @Override
    public double objective() {
        return inertia;
    }
}
