package mixturelab.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.engine.EmEngine.Collapsed;
import mixturelab.core.engine.EmEngine.Explained;
import mixturelab.core.engine.EmEngine.Step;
import mixturelab.core.engine.Workers;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.settings.RunLimits;
import mixturelab.core.settings.RunSettings;

/**
 * The EM loop: initial mixture, then E-step and M-step in turn, every half step recorded.
 *
 * <p>After each M-step: CONVERGED if |gain of the log-likelihood| was below the tolerance in {@code patience}
 * successive iterations, else MAX_ITERATIONS at the cap. DEGENERATE_COMPONENT if an M-step makes a covariance singular;
 * its mixture has no density, so it is not recorded and the trace ends with the E frame before it. An initial mixture
 * that is already degenerate is a trace of its own, with objective NaN. Source: Dempster, Laird, Rubin 1977; Bishop,
 * PRML 9.2.2.
 */
public final class EmRunner {
    private final RunSettings settings;
    /** Frames don't keep responsibilities: one pure step brings them back. */
    private final EmEngine engine;

    private final List<MixtureFrame> frames = new ArrayList<>();

    private EmRunner(Points points, RunSettings settings) {
        this.settings = settings;
        this.engine = EmEngine.on(points, settings.componentCount(), Initializer.shape(settings), Workers.none());
    }

    /**
     * Runs EM and records it.
     *
     * @param cancelled told before each iteration how many are done; true ends the run there with CANCELLED
     * @throws IllegalArgumentException if the settings don't fit the points (see {@link RunLimits})
     */
    public static Trace<MixtureFrame> run(Points points, RunSettings settings, IntPredicate cancelled) {
        RunLimits.require(settings, points);
        return new EmRunner(points, settings).loop(Initializer.mixture(points, settings, cancelled), cancelled);
    }

    private Trace<MixtureFrame> loop(Mixture initial, IntPredicate cancelled) {
        StopRule rule = StopRule.of(settings);
        Mixture mixture = initial;
        Step step = engine.expect(initial);
        frames.add(new MixtureFrame(HalfStep.INITIAL, -1, initial, logLikelihood(step)));
        int still = 0;
        for (int iteration = 0; step instanceof Explained explained; iteration++) {
            Optional<StopReason> stop = rule.stop(iteration, still, cancelled);
            if (stop.isPresent()) {
                return new Trace<>(frames, stop.get(), OptionalInt.empty());
            }
            frames.add(new MixtureFrame(HalfStep.E, iteration, mixture, explained.logLikelihood()));
            mixture = explained.maximize();
            // One E pass per iteration: it values this M-step and is the E-step of the next iteration.
            step = engine.expect(mixture);
            if (step instanceof Explained next) {
                frames.add(new MixtureFrame(HalfStep.M, iteration, mixture, next.logLikelihood()));
                still = rule.stillAfter(next.logLikelihood() - explained.logLikelihood(), still);
            }
        }
        return new Trace<>(
                frames,
                StopReason.DEGENERATE_COMPONENT,
                step instanceof Collapsed(int component) ? OptionalInt.of(component) : OptionalInt.empty());
    }

    /** A frame whose mixture has no density for these points has no log-likelihood. */
    private static double logLikelihood(Step step) {
        return step instanceof Explained explained ? explained.logLikelihood() : Double.NaN;
    }
}
