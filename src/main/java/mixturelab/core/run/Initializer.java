package mixturelab.core.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.engine.Workers;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Assignments;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.Seeding;
import mixturelab.core.kmeans.UpdateStep;
import mixturelab.core.random.RandomState;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.ManualStart;
import mixturelab.core.settings.RunSettings;

/**
 * Makes the parameters of frame 0, as {@link Initialization} names them.
 *
 * <p>A random initialization draws from {@code RandomState(start)} and from nothing else, and EM and K-means draw
 * alike: the same start gives them the same means. "The covariance of all the data" is that of one M-step with K = 1,
 * so it has the shape of the covariance type and the floor added. The floor isn't added to covariances given by hand.
 */
public final class Initializer {
    private Initializer() {}

    /**
     * The mixture that EM starts from. It may be degenerate, for instance if the points of a block coincide.
     *
     * @throws IllegalArgumentException if K isn't 1 to n, or a manual start is missing or has the wrong shape
     */
    public static Mixture mixture(Points points, RunSettings settings) {
        return mixture(points, settings, iterations -> false);
    }

    /** As {@link #mixture(Points, RunSettings)}, with cancellation: a K-means start stops at its current centroids. */
    static Mixture mixture(Points points, RunSettings settings, IntPredicate cancelled) {
        return switch (settings.initialization()) {
            case BLOCKS, RANDOM_PARTITION -> fitted(points, settings, partition(points, settings));
            case RANDOM_POINTS, KMEANS_PLUS_PLUS -> around(points, settings, centroids(points, settings, cancelled));
            case KMEANS -> {
                Centroids centroids = centroids(points, settings, cancelled);
                yield fitted(
                        points, settings, AssignmentStep.of(points, centroids).assignments());
            }
            case MANUAL -> manual(points, settings, manualStart(settings));
        };
    }

    /**
     * The centroids that K-means starts from; also the means of those mixtures that start around seeded rows.
     *
     * @throws IllegalArgumentException if K isn't 1 to n, or a manual start is missing or has the wrong shape
     */
    public static Centroids centroids(Points points, RunSettings settings) {
        return centroids(points, settings, iterations -> false);
    }

    /** As {@link #centroids(Points, RunSettings)}, with cancellation: a K-means start stops at its current centroids. */
    static Centroids centroids(Points points, RunSettings settings, IntPredicate cancelled) {
        int componentCount = settings.componentCount();
        RandomState random = new RandomState(settings.start());
        return switch (settings.initialization()) {
            case BLOCKS, RANDOM_PARTITION -> blockMeans(points, settings);
            case RANDOM_POINTS -> Seeding.randomPoints(points, componentCount, random);
            case KMEANS_PLUS_PLUS -> Seeding.plusPlus(points, componentCount, random);
            case KMEANS ->
                KMeansRunner.settle(points, Seeding.plusPlus(points, componentCount, random), () -> cancelled.test(0));
            case MANUAL -> new Centroids(points.d(), flat(manualStart(settings).means()));
        };
    }

    /**
     * Row i, or the i-th of the permuted rows, to component min(i div (n div K), K - 1); none is empty as K is at most
     * n.
     */
    private static Assignments partition(Points points, RunSettings settings) {
        int n = points.n();
        int componentCount = settings.componentCount();
        if (componentCount < 1 || componentCount > n) {
            throw new IllegalArgumentException(
                    "The number of components must be 1 to n = " + n + ", got " + componentCount);
        }
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        if (settings.initialization() == Initialization.RANDOM_PARTITION) {
            rows = new RandomState(settings.start()).permutation(n);
        }
        int[] components = new int[n];
        for (int i = 0; i < n; i++) {
            components[rows[i]] = Math.min(i / (n / componentCount), componentCount - 1);
        }
        return new Assignments(componentCount, components);
    }

    private static Centroids blockMeans(Points points, RunSettings settings) {
        // The update step wants centroids to move from; as no block is empty, it doesn't look at them.
        Centroids anywhere = new Centroids(points.d(), new double[settings.componentCount() * points.d()]);
        return UpdateStep.of(points, partition(points, settings), anywhere, settings.emptyClusters());
    }

    /** The constraints of a run's M-steps. */
    static Shape shape(RunSettings settings) {
        return new Shape(settings.covarianceType(), settings.covarianceFloor(), settings.mixing());
    }

    /** One M-step from assignments taken for certain. */
    private static Mixture fitted(Points points, RunSettings settings, Assignments assignments) {
        int componentCount = assignments.clusterCount();
        return EmEngine.on(points, componentCount, shape(settings), Workers.none())
                .start(Responsibilities.hard(componentCount, assignments.toArray()));
    }

    /** Means at the centroids, weights 1/K, every covariance that of all the data. */
    private static Mixture around(Points points, RunSettings settings, Centroids centroids) {
        return new Mixture(
                points.d(),
                equalWeights(centroids.count()),
                centroids.toArray(),
                covariancesOfAllData(points, settings, centroids.count()));
    }

    private static Mixture manual(Points points, RunSettings settings, ManualStart start) {
        int componentCount = start.means().size();
        Optional<double[]> weights = shape(settings).mixing() == Mixing.EQUAL
                ? Optional.empty()
                : start.weights().map(Initializer::normalized);
        return new Mixture(
                points.d(),
                weights.orElseGet(() -> equalWeights(componentCount)),
                flat(start.means()),
                start.covariances()
                        .map(rows -> ManualStart.covarianceMatrices(rows, points.d()))
                        .orElseGet(() -> covariancesOfAllData(points, settings, componentCount)));
    }

    private static ManualStart manualStart(RunSettings settings) {
        return settings.manual()
                .orElseThrow(() -> new IllegalArgumentException("A manual initialization needs a manual start"));
    }

    private static double[] covariancesOfAllData(Points points, RunSettings settings, int componentCount) {
        double[] one = EmEngine.on(points, 1, shape(settings), Workers.none())
                .start(Responsibilities.hard(1, new int[points.n()]))
                .covariance(0);
        return Collections.nCopies(componentCount, one).stream()
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    private static double[] equalWeights(int componentCount) {
        double[] weights = new double[componentCount];
        Arrays.fill(weights, 1.0 / componentCount);
        return weights;
    }

    /** Weights are accepted if they sum to 1 within 1e-6; here the rest of the way. */
    private static double[] normalized(List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        return weights.stream().mapToDouble(weight -> weight / sum).toArray();
    }

    private static double[] flat(List<List<Double>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
