package mixturelab.core.engine;

import mixturelab.core.dataset.Rows;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.kmeans.Assignments;

/**
 * The most responsible component of each point, argmax over k of weight_k N(x_i | mean_k, covariance_k); of equal ones
 * the lowest index. For many points: keeps one number for each, no responsibilities.
 */
public final class MostResponsible {
    private MostResponsible() {}

    /**
     * Which component each point belongs to most.
     *
     * @throws IllegalArgumentException if points and mixture differ in d, or a live component's covariance is singular
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static Assignments of(Rows points, Mixture mixture, Workers workers) {
        return of(points, mixture, Savings.ALL, workers);
    }

    /** The same with the savings that are asked for, for measuring them. */
    public static Assignments of(Rows points, Mixture mixture, Savings savings, Workers workers) {
        if (points.d() != mixture.d()) {
            throw new IllegalArgumentException(
                    "The points have " + points.d() + " coordinates, the mixture has " + mixture.d());
        }
        LargeMixture ready = LargeMixture.ready(mixture, savings, workers);
        return new Assignments(
                mixture.componentCount(), new LargeExpectation(ready, savings, workers).mostResponsible(points));
    }
}
