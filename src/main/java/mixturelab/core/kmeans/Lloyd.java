package mixturelab.core.kmeans;

import java.util.ArrayList;
import java.util.List;
import mixturelab.core.dataset.Points;
import mixturelab.core.math.Workers;
import mixturelab.core.random.RandomState;

/**
 * Lloyd's K-means to its rest, for many coordinates and several starts: a pass over the points finds the nearest
 * centroids and the means of the next ones together. An empty cluster keeps its centroid. Source: Lloyd 1982.
 */
public final class Lloyd {
    private Lloyd() {}

    /** Told what K-means is at. */
    @FunctionalInterface
    public interface Listener {
        /**
         * An assignment is done.
         *
         * @param restart counted from 0
         * @param iteration how many updates are done
         */
        void assigned(int restart, int iteration, Centroids centroids, double inertia);
    }

    /**
     * From scikit-learn's k-means++ with the seeds start, start + 1, ... (modulo 2^32): the fit with the least inertia, the first one of
     * equal ones.
     *
     * @param restarts how many starts, 1 or more
     * @throws IllegalArgumentException if K isn't 1 to n, or a number is below 1
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static KMeansFit best(
            Points points,
            int clusterCount,
            long start,
            int restarts,
            int maxIterations,
            Workers workers,
            Listener listener) {
        if (restarts < 1) {
            throw new IllegalArgumentException("The number of starts must be 1 or more, got " + restarts);
        }
        Restart restart = new Restart(points, clusterCount, start, maxIterations, workers, listener);
        KMeansFit best = restart.fit(0);
        for (int j = 1; j < restarts; j++) {
            KMeansFit fit = restart.fit(j);
            best = fit.inertia() < best.inertia() ? fit : best;
        }
        return best;
    }

    private record Restart(
            Points points, int clusterCount, long start, int maxIterations, Workers workers, Listener listener) {
        KMeansFit fit(int j) {
            RandomState random = new RandomState((start + j) & RandomState.MAX_SEED);
            return Lloyd.fit(
                    points,
                    Seeding.greedyPlusPlus(points, clusterCount, random),
                    maxIterations,
                    workers,
                    (zero, iteration, centroids, inertia) -> listener.assigned(j, iteration, centroids, inertia));
        }
    }

    /**
     * From given centroids until no assignment changes, or {@code maxIterations}.
     *
     * @throws IllegalArgumentException if points and centroids differ in d, or the cap is below 1
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static KMeansFit fit(Points points, Centroids start, int maxIterations, Workers workers, Listener listener) {
        if (maxIterations < 1) {
            throw new IllegalArgumentException("The cap on iterations must be 1 or more, got " + maxIterations);
        }
        AssignmentStep.requireSameWidth(points, start);
        List<Centroids> centroids = new ArrayList<>(List.of(start));
        List<Double> inertias = new ArrayList<>();
        Pass pass = pass(points, start, workers);
        boolean settled = false;
        while (!settled && inertias.size() < maxIterations) {
            record(centroids, inertias, pass.found, listener);
            centroids.add(pass.next);
            Assignments before = pass.found.assignments();
            pass = pass(points, pass.next, workers);
            settled = pass.found.assignments().equals(before);
        }
        record(centroids, inertias, pass.found, listener);
        return new KMeansFit(centroids, inertias, pass.found.assignments(), settled);
    }

    /** What a pass over the points finds: who belongs where, and the centroids that follow from it. */
    private record Pass(Assignment found, Centroids next) {}

    private static Pass pass(Points points, Centroids centroids, Workers workers) {
        if (points.d() < LargePass.COORDINATES) {
            Assignment found = AssignmentStep.apply(points, centroids);
            workers.checkCancelled();
            return new Pass(found, UpdateStep.apply(points, found.assignments(), centroids, EmptyClusterPolicy.KEEP));
        }
        int[] clusters = new int[points.n()];
        LargePass pass = new LargePass(points, centroids.toArray(), clusters, true);
        double inertia = pass.run(workers);
        Assignments assignments = new Assignments(centroids.count(), clusters);
        return new Pass(new Assignment(assignments, inertia), new Centroids(points.d(), pass.means()));
    }

    private static void record(List<Centroids> centroids, List<Double> inertias, Assignment found, Listener listener) {
        listener.assigned(0, inertias.size(), centroids.getLast(), found.inertia());
        inertias.add(found.inertia());
    }
}
