package mixturelab.digits;

import java.util.ArrayList;
import java.util.List;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.ExpectationStep;
import mixturelab.core.gmm.MaximizationStep;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Savings;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.KMeansFit;
import mixturelab.core.kmeans.Lloyd;
import mixturelab.core.math.Workers;
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

    /** Progress callback of a fit. */
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
        Mixture mixture = initial(points, settings, workers, listener);
        List<Double> objective = new ArrayList<>();
        while (true) {
            listener.at(objective.size(), mixture);
            Expectation expectation = ExpectationStep.apply(points, mixture, workers);
            objective.add(expectation.logLikelihood() / points.n());
            int iterations = objective.size() - 1;
            boolean still =
                    iterations > 0 && Math.abs(objective.get(iterations) - objective.get(iterations - 1)) < TOLERANCE;
            if (still || iterations == MAX_ITERATIONS) {
                return new MixtureFit(
                        objective,
                        mixture,
                        mostResponsible(expectation.responsibilities()),
                        still ? StopReason.CONVERGED : StopReason.MAX_ITERATIONS);
            }
            mixture = MaximizationStep.apply(
                    points,
                    expectation.responsibilities(),
                    settings.covarianceType(),
                    settings.covarianceFloor(),
                    mixture,
                    Savings.ALL,
                    workers);
        }
    }

    private static Mixture initial(Points points, DigitsSettings settings, Workers workers, Listener listener) {
        int componentCount = settings.componentCount();
        KMeansFit start = Lloyd.best(
                points,
                componentCount,
                settings.start(),
                1,
                MAX_ITERATIONS,
                workers,
                (restart, iteration, centroids, inertia) -> listener.starting(iteration, centroids));
        return MaximizationStep.apply(
                points,
                Responsibilities.hard(componentCount, start.assignments().toArray()),
                settings.covarianceType(),
                settings.covarianceFloor(),
                workers);
    }

    private static List<Integer> mostResponsible(Responsibilities responsibilities) {
        List<Integer> clusters = new ArrayList<>(responsibilities.n());
        for (int i = 0; i < responsibilities.n(); i++) {
            int best = 0;
            for (int k = 1; k < responsibilities.componentCount(); k++) {
                best = responsibilities.get(i, k) > responsibilities.get(i, best) ? k : best;
            }
            clusters.add(best);
        }
        return clusters;
    }

    /** How many there were. */
    int iterations() {
        return objective.size() - 1;
    }
}
