package mixturelab.core.engine;

import java.util.List;
import mixturelab.core.kmeans.Assignments;
import mixturelab.core.kmeans.Centroids;

/**
 * K-means from one start, without half steps.
 *
 * @param centroids those of the start and after each iteration's update
 * @param inertias for each of them the sum of the squared distances of all points to their nearest one
 * @param assignments of the points to the last of them
 * @param settled whether no assignment changed in the last iteration; else the cap was reached
 */
public record KMeansFit(List<Centroids> centroids, List<Double> inertias, Assignments assignments, boolean settled) {
    public KMeansFit {
        centroids = List.copyOf(centroids);
        inertias = List.copyOf(inertias);
    }

    /** The centroids it ended with. */
    public Centroids last() {
        return centroids.getLast();
    }

    /** The inertia it ended with, in squared data units. */
    public double inertia() {
        return inertias.getLast();
    }

    /** How many iterations it took; if it settled the last one, in which no assignment changed, counts. */
    public int iterations() {
        return settled ? centroids.size() : centroids.size() - 1;
    }
}
