package mixturelab.core.engine;

import java.util.concurrent.atomic.AtomicInteger;
import mixturelab.core.dataset.Points;
import mixturelab.core.dataset.Rows;
import mixturelab.core.gmm.Expectation;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import mixturelab.core.kmeans.Assignments;

/**
 * Fast EM on given points: {@link #expect} is an E-step, and its result leads to the M-step after it. The results are those of
 * {@link mixturelab.core.gmm.ExpectationStep} and {@link mixturelab.core.gmm.MaximizationStep} to the last digits, and don't
 * depend on the number of threads.
 *
 * <p>The memory for one step is reused by the next, so an engine serves one caller at a time, and an {@link Explained} mixture
 * refuses its M-step once a later E-step has begun.
 */
public abstract sealed class EmEngine permits PlanarEngine, GeneralEngine, LargeEngine {
    private final Points points;
    private final int componentCount;
    private final Shape shape;
    private final Savings savings;
    private final Workers workers;
    /** The number of E-steps so far. */
    private final AtomicInteger expectations = new AtomicInteger();

    EmEngine(Points points, int componentCount, Shape shape, Savings savings, Workers workers) {
        this.points = points;
        this.componentCount = componentCount;
        this.shape = shape;
        this.savings = savings;
        this.workers = workers;
    }

    /** The result of an E-step. */
    public sealed interface Step {}

    /**
     * The mixture has no density, since the covariance of a component whose weight isn't 0 is singular.
     *
     * @param component the first such component, counted from 0
     */
    public record Collapsed(int component) implements Step {}

    /**
     * The log-likelihood isn't finite: some point is so many standard deviations away from all components that the square of
     * that number overflows.
     */
    public record OutOfRange() implements Step {}

    /** The mixture explains the points. */
    public static final class Explained implements Step {
        private final EmEngine engine;
        private final int expectation;
        private final Mixture mixture;
        private final double logLikelihood;

        private Explained(EmEngine engine, Mixture mixture, double logLikelihood) {
            this.engine = engine;
            this.expectation = engine.expectations.get();
            this.mixture = mixture;
            this.logLikelihood = logLikelihood;
        }

        /** ln p(X | mixture), the sum over all points in nats. */
        public double logLikelihood() {
            return logLikelihood;
        }

        /**
         * The M-step with the responsibilities that this E-step found. A component without points keeps its mean and
         * covariance.
         *
         * @throws IllegalStateException if the engine has begun a later E-step
         * @throws java.util.concurrent.CancellationException if the workers are told to stop
         */
        public Mixture maximize() {
            requireLatest();
            return engine.maximize(mixture);
        }

        /**
         * The responsibilities that this E-step found, n x K.
         *
         * @throws IllegalStateException if the engine has begun a later E-step
         */
        public Responsibilities responsibilities() {
            requireLatest();
            return new Responsibilities(mixture.componentCount(), engine.responsibilities(mixture));
        }

        private void requireLatest() {
            if (engine.expectations.get() != expectation) {
                throw new IllegalStateException(
                        "A later E-step has overwritten this one's responsibilities; ask for the M-step before it");
            }
        }
    }

    /**
     * The engine for these points.
     *
     * @param shape the constraints of the M-steps
     */
    public static EmEngine on(Points points, int componentCount, Shape shape, Workers workers) {
        return on(points, componentCount, shape, Savings.ALL, workers);
    }

    /** The engine with chosen savings, for measuring them. */
    public static EmEngine on(Points points, int componentCount, Shape shape, Savings savings, Workers workers) {
        if (points.d() == 2) {
            return new PlanarEngine(points, componentCount, shape, savings, workers);
        }
        return points.d() < LargeMixture.COORDINATES
                ? new GeneralEngine(points, componentCount, shape, savings, workers)
                : new LargeEngine(points, componentCount, shape, savings, workers);
    }

    /**
     * A single E-step, on the caller's thread.
     *
     * @throws IllegalArgumentException if points and mixture differ in d, or the mixture has collapsed
     */
    public static Expectation expectation(Points points, Mixture mixture) {
        requireSameWidth(points, mixture);
        double[] responsibilities = new double[points.n() * mixture.componentCount()];
        double logLikelihood = points.d() < LargeMixture.COORDINATES
                ? SmallExpectation.into(points.toArray(), SmallMixture.ready(mixture), Workers.none(), responsibilities)
                : new LargeExpectation(
                                LargeMixture.ready(mixture, Savings.ALL, Workers.none()), Savings.ALL, Workers.none())
                        .into(points, responsibilities);
        return new Expectation(new Responsibilities(mixture.componentCount(), responsibilities), logLikelihood);
    }

    /**
     * The most responsible component of each of many points, which are read a few at a time: argmax over k of weight_k N(x_i |
     * mean_k, covariance_k); of equal ones the lowest index. Keeps one number for each point, no responsibilities.
     *
     * @throws IllegalArgumentException if points and mixture differ in d, or the mixture has collapsed
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public static Assignments mostResponsible(Rows points, Mixture mixture, Workers workers) {
        return mostResponsible(points, mixture, Savings.ALL, workers);
    }

    /** The most responsible components with chosen savings, for measuring them. */
    public static Assignments mostResponsible(Rows points, Mixture mixture, Savings savings, Workers workers) {
        requireSameWidth(points, mixture);
        LargeMixture ready = LargeMixture.ready(mixture, savings, workers);
        return new Assignments(
                mixture.componentCount(), new LargeExpectation(ready, savings, workers).mostResponsible(points));
    }

    /**
     * An E-step.
     *
     * @throws IllegalArgumentException if the mixture has another d or K
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public final Step expect(Mixture mixture) {
        requireSameWidth(points, mixture);
        if (mixture.componentCount() != componentCount) {
            throw new IllegalArgumentException(
                    "The engine has K = " + componentCount + ", the mixture " + mixture.componentCount());
        }
        expectations.incrementAndGet();
        return find(mixture);
    }

    /**
     * The M-step when there is no mixture before, as at the start of a run: a component without points takes the mean
     * and the covariance of all the data.
     *
     * @throws IllegalArgumentException if the responsibilities have another n or K
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    public final Mixture start(Responsibilities responsibilities) {
        if (responsibilities.n() != points.n() || responsibilities.componentCount() != componentCount) {
            throw new IllegalArgumentException("The engine has n = " + points.n() + " and K = " + componentCount
                    + ", the responsibilities " + responsibilities.n() + " and " + responsibilities.componentCount());
        }
        MixtureBuilder builder = builder();
        addMoments(responsibilities.toArray(), builder);
        if (builder.hasEmpty()) {
            builder.fillEmpty(allData());
        }
        return builder.build();
    }

    /** One component that is all the data's. */
    private Mixture allData() {
        return on(points, 1, shape, savings, workers).start(Responsibilities.hard(1, new int[points.n()]));
    }

    /** E-step: keeps the responsibilities for {@link #maximize}. */
    abstract Step find(Mixture mixture);

    /** M-step after the latest E-step, which was that of this mixture. */
    abstract Mixture maximize(Mixture mixture);

    /** The responsibilities of the latest E-step, which was that of this mixture. */
    abstract double[] responsibilities(Mixture mixture);

    /** Fills and finishes all of a builder's components from any responsibilities. */
    abstract void addMoments(double[] responsibilities, MixtureBuilder builder);

    final Points points() {
        return points;
    }

    final int componentCount() {
        return componentCount;
    }

    final Shape shape() {
        return shape;
    }

    final Savings savings() {
        return savings;
    }

    final Workers workers() {
        return workers;
    }

    final MixtureBuilder builder() {
        return new MixtureBuilder(points.n(), points.d(), componentCount, shape);
    }

    /** The result of an E-step on a mixture without a singular covariance. */
    final Step explained(Mixture mixture, double logLikelihood) {
        return Double.isFinite(logLikelihood) ? new Explained(this, mixture, logLikelihood) : new OutOfRange();
    }

    private static void requireSameWidth(Rows points, Mixture mixture) {
        if (points.d() != mixture.d()) {
            throw new IllegalArgumentException(
                    "The points have " + points.d() + " coordinates, the mixture has " + mixture.d());
        }
    }
}
