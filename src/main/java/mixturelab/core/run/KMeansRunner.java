package mixturelab.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.kmeans.AssignmentStep;
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
    private final double[] values;
    private final int d;
    private final StopRule rule;
    private final EmptyClusterPolicy emptyClusters;
    private final List<KMeansFrame> frames = new ArrayList<>();

    private KMeansRunner(Points points, StopRule rule, EmptyClusterPolicy emptyClusters) {
        this.values = points.toArray();
        this.d = points.d();
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
        int[] clusters = new int[values.length / d];
        double inertia = AssignmentStep.into(values, d, initial.toArray(), clusters);
        frames.add(new KMeansFrame(HalfStep.INITIAL, -1, initial, inertia));
        Arrays.fill(clusters, -1);
        Optional<StopReason> stop = rule.stop(0, 0, cancelled);
        int still = 0;
        for (int iteration = 0; stop.isEmpty(); iteration++) {
            boolean changed = assign(iteration, centroids, clusters);
            Centroids moved = update(iteration, centroids, clusters);
            boolean settled = !changed && moved.equals(centroids);
            centroids = moved;
            double before = inertia;
            inertia = frames.getLast().inertia();
            still = settled ? rule.patience() : rule.stillAfter(before - inertia, still);
            stop = rule.stop(iteration + 1, still, cancelled);
        }
        OptionalInt empty =
                stop.get() == StopReason.CONVERGED ? emptyCluster(centroids, clusters) : OptionalInt.empty();
        return new Trace<>(frames, empty.isPresent() ? StopReason.EMPTY_CLUSTER : stop.get(), empty);
    }

    /** The assignment step; answers whether any point went to another cluster than before. */
    private boolean assign(int iteration, Centroids centroids, int[] clusters) {
        int[] before = clusters.clone();
        double inertia = AssignmentStep.into(values, d, centroids.toArray(), clusters);
        frames.add(new KMeansFrame(HalfStep.ASSIGN, iteration, centroids, inertia));
        return !Arrays.equals(before, clusters);
    }

    private Centroids update(int iteration, Centroids centroids, int[] clusters) {
        double[] moved = new double[centroids.count() * d];
        UpdateStep.into(values, d, clusters, centroids.toArray(), emptyClusters, moved);
        Centroids result = new Centroids(d, moved);
        frames.add(new KMeansFrame(HalfStep.UPDATE, iteration, result, Inertia.of(values, d, clusters, moved)));
        return result;
    }

    /** The first cluster without points that hasn't been dropped. */
    private static OptionalInt emptyCluster(Centroids centroids, int[] clusters) {
        boolean[] filled = new boolean[centroids.count()];
        for (int cluster : clusters) {
            filled[cluster] = true;
        }
        return IntStream.range(0, filled.length)
                .filter(k -> !filled[k] && !centroids.isDropped(k))
                .findFirst();
    }
}
