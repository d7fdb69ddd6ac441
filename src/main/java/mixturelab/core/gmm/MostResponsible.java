package mixturelab.core.gmm;

import mixturelab.core.dataset.Points;
import mixturelab.core.dataset.Rows;
import mixturelab.core.kmeans.Assignments;
import mixturelab.core.math.Workers;

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
        double[] values = new double[points.n() * points.d()];
        points.read(0, points.n(), values);
        Responsibilities found = ExpectationStep.apply(Points.of(points.d(), values), mixture, savings, workers)
                .responsibilities();
        int[] components = new int[points.n()];
        for (int i = 0; i < components.length; i++) {
            for (int k = 1; k < mixture.componentCount(); k++) {
                if (found.get(i, k) > found.get(i, components[i])) {
                    components[i] = k;
                }
            }
        }
        return new Assignments(mixture.componentCount(), components);
    }
}
