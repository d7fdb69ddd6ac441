package mixturelab.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.engine.EmEngine.Collapsed;
import mixturelab.core.engine.EmEngine.Explained;
import mixturelab.core.engine.EmEngine.OutOfRange;
import mixturelab.core.engine.EmEngine.Step;
import mixturelab.core.engine.KMeansFit;
import mixturelab.core.engine.LloydEngine;
import mixturelab.core.engine.Workers;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.run.StopReason;

/**
 * EM on digits: the lab's two half steps in a loop of their own, which keeps of each frame what is shown (the means, the
 * objective) instead of 49 MB of covariances.
 *
 * <p>As scikit-learn does it: one M-step from K-means' assignments, then E and M until the mean log-likelihood per point
 * gains less than 1e-3 once, at most 100 iterations. The floor is 1e-6 or more, so no covariance is singular.
 *
 * @param objective the mean log-likelihood per point of each frame, the start being the first
 * @param mixture the last one
 * @param clusters each point's most responsible component of it
 */
record MixtureFit(List<Double> objective, Mixture mixture, List<Integer> clusters, StopReason stopReason) {
    static final int MAX_ITERATIONS = 100;
    static final double TOLERANCE = 1e-3;

    /** Listener for the progress of a fit. */
    interface Listener {
        /** Called with the number of iterations done by K-means, which looks for the start. */
        void starting(int iterations, Centroids centroids);

        /** Called for each frame with the number of EM iterations done. */
        void at(int iterations, Mixture mixture);
    }

    MixtureFit {
        objective = List.copyOf(objective);
    }

    /**
     * Fits.
     *
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    static MixtureFit of(Points points, DigitsSettings settings, Workers workers, Listener listener) {
        Shape shape = new Shape(settings.covarianceType(), settings.covarianceFloor(), Mixing.FREE);
        EmEngine engine = EmEngine.on(points, settings.componentCount(), shape, workers);
        Mixture mixture = engine.start(startingFrom(points, settings, workers, listener));
        List<Double> objective = new ArrayList<>();
        while (true) {
            listener.at(objective.size(), mixture);
            Explained explained = explained(engine.expect(mixture));
            objective.add(explained.logLikelihood() / points.n());
            int iterations = objective.size() - 1;
            boolean still =
                    iterations > 0 && Math.abs(objective.get(iterations) - objective.get(iterations - 1)) < TOLERANCE;
            if (still || iterations == MAX_ITERATIONS) {
                return new MixtureFit(
                        objective,
                        mixture,
                        Arrays.stream(explained.responsibilities().mostResponsible())
                                .boxed()
                                .toList(),
                        still ? StopReason.CONVERGED : StopReason.MAX_ITERATIONS);
            }
            mixture = explained.maximize();
        }
    }

    private static Explained explained(Step step) {
        return switch (step) {
            case Explained explained -> explained;
            case Collapsed(int component) ->
                throw new IllegalStateException("Component " + component + " has collapsed in spite of the floor");
            case OutOfRange() -> throw new IllegalStateException("The pixels are too far from every component");
        };
    }

    /** Each image's component to begin with: its cluster by K-means. */
    private static Responsibilities startingFrom(
            Points points, DigitsSettings settings, Workers workers, Listener listener) {
        KMeansFit start = LloydEngine.on(points, workers)
                .best(
                        settings.componentCount(),
                        settings.start(),
                        1,
                        MAX_ITERATIONS,
                        (restart, iteration, centroids, inertia) -> listener.starting(iteration, centroids));
        return Responsibilities.hard(
                settings.componentCount(), start.assignments().toArray());
    }

    /** How many there were. */
    int iterations() {
        return objective.size() - 1;
    }
}
