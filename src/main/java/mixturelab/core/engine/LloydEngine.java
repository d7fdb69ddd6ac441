package mixturelab.core.engine;

import java.util.ArrayList;
import java.util.List;
import mixturelab.core.dataset.Points;
import mixturelab.core.dataset.Rows;
import mixturelab.core.kmeans.Assignment;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Assignments;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.kmeans.UpdateStep;
import mixturelab.core.random.RandomState;

/**
 * Lloyd's K-means until it settles, for many coordinates and several starts: one pass over the points finds the nearest
 * centroids and the means of the next ones together. An empty cluster keeps its centroid. The results are those of {@link
 * AssignmentStep} and {@link UpdateStep} to the last digits. Immutable. Source: Lloyd 1982.
 */
public final class LloydEngine {
    private final Points points;
    private final Workers workers;

    private LloydEngine(Points points, Workers workers) {
        this.points = points;
        this.workers = workers;
    }

    /** Listener for the progress of K-means. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Called after each assignment.
         *
         * @param restart counted from 0
         * @param iteration the number of updates so far
         */
        void assigned(int restart, int iteration, Centroids centroids, double inertia);
    }

    /** The engine for these points; the result doesn't depend on the workers. */
    public static LloydEngine on(Points points, Workers workers) {
        return new LloydEngine(points, workers);
    }

    /**
     * The nearest centroid of each of many points, which are read a few at a time; of equally near ones the lowest index.
     *
     * @throws IllegalArgumentException if points and centroids differ in d
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static Assignments nearest(Rows points, Centroids centroids, Workers workers) {
        requireSameWidth(points, centroids);
        if (points.d() < LargePass.COORDINATES) {
            double[] values = new double[points.n() * points.d()];
            points.read(0, points.n(), values);
            return AssignmentStep.of(Points.of(points.d(), values), centroids).assignments();
        }
        int[] clusters = new int[points.n()];
        new LargePass(points, centroids.toArray(), clusters, false).run(workers);
        return new Assignments(centroids.count(), clusters);
    }

    /**
     * From scikit-learn's k-means++ with the seeds start, start + 1, ... (modulo 2^32): the fit with the least inertia, the
     * first one of equal ones.
     *
     * @param restarts the number of starts, 1 or more
     * @throws IllegalArgumentException if K isn't 1 to n, or a number is below 1
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public KMeansFit best(int clusterCount, long start, int restarts, int maxIterations, Listener listener) {
        if (restarts < 1) {
            throw new IllegalArgumentException("The number of starts must be 1 or more, got " + restarts);
        }
        KMeansFit best = seeded(clusterCount, start, 0, maxIterations, listener);
        for (int j = 1; j < restarts; j++) {
            KMeansFit fit = seeded(clusterCount, start, j, maxIterations, listener);
            best = fit.inertia() < best.inertia() ? fit : best;
        }
        return best;
    }

    private KMeansFit seeded(int clusterCount, long start, int j, int maxIterations, Listener listener) {
        RandomState random = new RandomState((start + j) & RandomState.MAX_SEED);
        return fit(
                GreedySeeding.of(points, clusterCount, random),
                maxIterations,
                (zero, iteration, centroids, inertia) -> listener.assigned(j, iteration, centroids, inertia));
    }

    /**
     * From given centroids until no assignment changes, or {@code maxIterations}.
     *
     * @throws IllegalArgumentException if points and centroids differ in d, or the cap is below 1
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public KMeansFit fit(Centroids start, int maxIterations, Listener listener) {
        if (maxIterations < 1) {
            throw new IllegalArgumentException("The cap on iterations must be 1 or more, got " + maxIterations);
        }
        requireSameWidth(points, start);
        List<Centroids> centroids = new ArrayList<>(List.of(start));
        List<Double> inertias = new ArrayList<>();
        Pass pass = pass(start);
        boolean settled = false;
        while (!settled && inertias.size() < maxIterations) {
            record(centroids, inertias, pass.found, listener);
            centroids.add(pass.next);
            Assignments before = pass.found.assignments();
            pass = pass(pass.next);
            settled = pass.found.assignments().equals(before);
        }
        record(centroids, inertias, pass.found, listener);
        return new KMeansFit(centroids, inertias, pass.found.assignments(), settled);
    }

    /** The result of one pass over the points: the assignments, and the centroids that follow from them. */
    private record Pass(Assignment found, Centroids next) {}

    private Pass pass(Centroids centroids) {
        if (points.d() < LargePass.COORDINATES) {
            Assignment found = AssignmentStep.of(points, centroids);
            workers.checkCancelled();
            return new Pass(found, UpdateStep.of(points, found.assignments(), centroids, EmptyClusterPolicy.KEEP));
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

    private static void requireSameWidth(Rows points, Centroids centroids) {
        if (points.d() != centroids.d()) {
            throw new IllegalArgumentException(
                    "The points have " + points.d() + " coordinates, the centroids " + centroids.d());
        }
    }
}
