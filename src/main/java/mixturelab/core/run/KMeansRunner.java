package mixturelab.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.kmeans.Assignment;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Assignments;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.kmeans.Inertia;
import mixturelab.core.kmeans.UpdateStep;
import mixturelab.core.settings.RunLimits;
import mixturelab.core.settings.RunSettings;

/**
 * The K-means loop: initial centroids, then assignment and update in turn, every half step recorded.
 *
 * <p>It ends after the iteration in which no assignment changed (that one counts) and every centroid stayed where it
 * was, which is the same except when an empty cluster has just been reseeded; or earlier, after {@code patience}
 * successive iterations whose gain of the inertia (from one UPDATE frame to the next) was below the tolerance, which
 * tolerance 0 rules out; or at the cap, MAX_ITERATIONS. A run that ends of itself is CONVERGED, or EMPTY_CLUSTER if a
 * cluster has no points then (unless it was dropped). Source: Lloyd 1982.
 */
public final class KMeansRunner {
    private final Points points;
    private final StopRule rule;
    private final EmptyClusterPolicy emptyClusters;
    private final List<KMeansFrame> frames = new ArrayList<>();

    private KMeansRunner(Points points, StopRule rule, EmptyClusterPolicy emptyClusters) {
        this.points = points;
        this.rule = rule;
        this.emptyClusters = emptyClusters;
    }

    /**
     * Runs K-means and records it.
     *
     * @param cancelled told before each iteration how many are done; true ends the run there with CANCELLED
     * @throws IllegalArgumentException if the settings don't fit the points (see {@link RunLimits})
     */
    public static Trace<KMeansFrame> run(Points points, RunSettings settings, IntPredicate cancelled) {
        RunLimits.require(settings, points);
        return new KMeansRunner(points, StopRule.of(settings), settings.emptyClusters())
                .loop(Initializer.centroids(points, settings, cancelled), cancelled);
    }

    /**
     * Where K-means comes to rest from these centroids; an empty cluster keeps its centroid.
     *
     * @param cancelled asked before each iteration; true ends it where it is
     */
    static Centroids settle(Points points, Centroids start, BooleanSupplier cancelled) {
        StopRule untilSettled = new StopRule(RunLimits.MAX_ITERATIONS, 0, 1);
        return new KMeansRunner(points, untilSettled, EmptyClusterPolicy.KEEP)
                .loop(start, iterations -> cancelled.getAsBoolean())
                .last()
                .centroids();
    }

    private Trace<KMeansFrame> loop(Centroids initial, IntPredicate cancelled) {
        Centroids centroids = initial;
        double inertia = AssignmentStep.of(points, initial).inertia();
        frames.add(new KMeansFrame(HalfStep.INITIAL, -1, initial, inertia));
        Optional<Assignments> assignments = Optional.empty();
        Optional<StopReason> stop = rule.stop(0, 0, cancelled);
        int still = 0;
        for (int iteration = 0; stop.isEmpty(); iteration++) {
            Assignments found = assign(iteration, centroids);
            boolean changed = assignments.filter(found::equals).isEmpty();
            assignments = Optional.of(found);
            Centroids moved = update(iteration, centroids, found);
            boolean settled = !changed && moved.equals(centroids);
            centroids = moved;
            double before = inertia;
            inertia = frames.getLast().inertia();
            still = settled ? rule.patience() : rule.stillAfter(before - inertia, still);
            stop = rule.stop(iteration + 1, still, cancelled);
        }
        return ended(stop.get(), centroids, assignments);
    }

    private Assignments assign(int iteration, Centroids centroids) {
        Assignment found = AssignmentStep.of(points, centroids);
        frames.add(new KMeansFrame(HalfStep.ASSIGN, iteration, centroids, found.inertia()));
        return found.assignments();
    }

    private Centroids update(int iteration, Centroids centroids, Assignments assignments) {
        Centroids moved = UpdateStep.of(points, assignments, centroids, emptyClusters);
        frames.add(new KMeansFrame(HalfStep.UPDATE, iteration, moved, Inertia.of(points, assignments, moved)));
        return moved;
    }

    private Trace<KMeansFrame> ended(StopReason reason, Centroids centroids, Optional<Assignments> assignments) {
        OptionalInt empty = reason == StopReason.CONVERGED && assignments.isPresent()
                ? emptyCluster(centroids, assignments.get().counts())
                : OptionalInt.empty();
        return new Trace<>(frames, empty.isPresent() ? StopReason.EMPTY_CLUSTER : reason, empty);
    }

    /** The first cluster without points that hasn't been dropped. */
    private static OptionalInt emptyCluster(Centroids centroids, int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(k -> counts[k] == 0 && !centroids.isDropped(k))
                .findFirst();
    }
}
