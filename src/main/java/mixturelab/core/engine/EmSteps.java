package mixturelab.core.engine;

import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixture;

/**
 * The two half steps in turn, for loops that want their results alone and not who belongs to whom: {@link #expect} is an
 * E-step, {@link #maximize} the M-step after it. They give what {@link ExpectationStep} and {@link MaximizationStep} give (to
 * the last digits). In the plane they pass over the points once, and need no memory per point.
 *
 * <p>Keeps what the latest E-step found, so it isn't for several callers at once.
 */
public abstract sealed class EmSteps permits GeneralSteps, PlanarSteps {
    EmSteps() {}

    /**
     * The steps on these points.
     *
     * @param points n x d, rows first
     * @param floor added to every variance by an M-step, finite, 0 or more, in squared data units
     */
    public static EmSteps on(
            double[] points, int d, int componentCount, CovarianceType type, double floor, Workers workers) {
        return d == 2
                ? new PlanarSteps(points, componentCount, type, floor, workers)
                : new GeneralSteps(points, d, componentCount, type, floor, workers);
    }

    /**
     * An E-step.
     *
     * @return the log-likelihood, the sum over all points in nats
     * @throws IllegalArgumentException if the shapes differ or a live component's covariance is singular
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public abstract double expect(Mixture mixture);

    /**
     * The M-step with the responsibilities that the latest {@link #expect} found.
     *
     * @param mixture the one that it was given
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public abstract Mixture maximize(Mixture mixture);
}
