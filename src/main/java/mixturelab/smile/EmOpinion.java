package mixturelab.smile;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.settings.RunSettings;
import smile.linalg.UPLO;
import smile.stat.distribution.ExponentialFamilyMixture;
import smile.stat.distribution.GaussianDistribution;
import smile.stat.distribution.MultivariateExponentialFamilyMixture;
import smile.stat.distribution.MultivariateGaussianDistribution;
import smile.stat.distribution.MultivariateMixture;
import smile.tensor.DenseMatrix;

/**
 * One EM iteration by Smile, from the mixture of a run's last E-step. Only single iterations are compared: Smile's own loop
 * stops after the first one wherever the log-likelihood is negative.
 */
final class EmOpinion {
    /** Smile's M-step multiplies every variance by this in two dimensions and more; here it is divided out again. */
    private static final double INFLATION = 1.00001;

    private EmOpinion() {}

    /** Whether Smile's M-step follows the same rules: a covariance and a weight of its own for each component. */
    static boolean isComparable(RunSettings settings, int d) {
        return settings.covarianceType() == CovarianceType.FULL && settings.mixing() == Mixing.FREE && d <= 2;
    }

    /**
     * The largest difference of weights, means and covariances after the run's last M-step, each as a share of the largest
     * number of its kind.
     *
     * @return empty if Smile can't work with a covariance that is nearly singular, or without OpenBLAS in two dimensions
     */
    static OptionalDouble of(Points points, MixtureRun run) {
        int iterations = run.trace().iterations();
        Mixture before = run.trace().frames().get(2 * iterations - 1).mixture();
        Mixture ours = run.trace().frames().get(2 * iterations).mixture();
        if (points.d() > 1 && !OpenBlas.isAvailable()) {
            return OptionalDouble.empty();
        }
        try {
            double floor = run.settings().covarianceFloor();
            return OptionalDouble.of(
                    points.d() == 1 ? ofLine(points, before, ours, floor) : ofPlane(points, before, ours, floor));
        } catch (IllegalArgumentException | ArithmeticException singular) {
            return OptionalDouble.empty();
        }
    }

    private static double ofLine(Points points, Mixture before, Mixture ours, double floor) {
        smile.stat.distribution.Mixture.Component[] start = IntStream.range(0, before.componentCount())
                .mapToObj(k -> new smile.stat.distribution.Mixture.Component(
                        before.weight(k),
                        new GaussianDistribution(before.mean(k)[0], Math.sqrt(before.covariance(k)[0]))))
                .toArray(smile.stat.distribution.Mixture.Component[]::new);
        var found = ExponentialFamilyMixture.fit(points.toArray(), start, 0, 1, 0).components;
        return difference(
                ours,
                Arrays.stream(found).mapToDouble(component -> component.priori()),
                Arrays.stream(found)
                        .mapToDouble(component -> component.distribution().mean()),
                Arrays.stream(found)
                        .mapToDouble(component -> component.distribution().variance() + floor));
    }

    private static double ofPlane(Points points, Mixture before, Mixture ours, double floor) {
        double[][] rows = IntStream.range(0, points.n()).mapToObj(points::row).toArray(double[][]::new);
        MultivariateMixture.Component[] start = IntStream.range(0, before.componentCount())
                .mapToObj(k -> new MultivariateMixture.Component(before.weight(k), gaussian(before, k)))
                .toArray(MultivariateMixture.Component[]::new);
        var found = MultivariateExponentialFamilyMixture.fit(rows, start, 0, 1, 0).components;
        return difference(
                ours,
                Arrays.stream(found).mapToDouble(component -> component.priori()),
                Arrays.stream(found)
                        .flatMapToDouble(component ->
                                Arrays.stream(component.distribution().mean())),
                Arrays.stream(found)
                        .flatMapToDouble(
                                component -> covariance(component.distribution().cov(), floor)));
    }

    private static MultivariateGaussianDistribution gaussian(Mixture mixture, int k) {
        double[] covariance = mixture.covariance(k);
        double[][] rows = {{covariance[0], covariance[1]}, {covariance[2], covariance[3]}};
        return new MultivariateGaussianDistribution(
                mixture.mean(k), DenseMatrix.of(rows).withUplo(UPLO.LOWER));
    }

    /** A covariance of Smile's, as our M-step would leave it: without the inflation, and with the floor. */
    private static DoubleStream covariance(DenseMatrix found, double floor) {
        return DoubleStream.of(
                found.get(0, 0) / INFLATION + floor,
                found.get(0, 1),
                found.get(1, 0),
                found.get(1, 1) / INFLATION + floor);
    }

    private static double difference(Mixture ours, DoubleStream weights, DoubleStream means, DoubleStream covariances) {
        return DoubleStream.of(
                        share(ours.weights(), weights.toArray()),
                        share(ours.means(), means.toArray()),
                        share(ours.covariances(), covariances.toArray()))
                .reduce(0, Math::max);
    }

    /** max |ours - theirs| / max |ours|; the bare difference where all of ours are 0. */
    private static double share(double[] ours, double[] theirs) {
        double largest = 0;
        double difference = 0;
        for (int at = 0; at < ours.length; at++) {
            largest = Math.max(largest, Math.abs(ours[at]));
            difference = Math.max(difference, Math.abs(ours[at] - theirs[at]));
        }
        return largest > 0 ? difference / largest : difference;
    }
}
