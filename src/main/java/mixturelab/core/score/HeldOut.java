package mixturelab.core.score;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.gmm.Mixture;

/**
 * The held-out log-likelihood, by cross-validation: sum over folds f of ln p(X_f | the mixture fitted to all points but
 * X_f), in nats. Every point counts once, under a mixture that has never seen it, so a K that only learns the points by
 * heart isn't rewarded; larger is better. As a sum over n points it can be put beside the log-likelihood itself. Source:
 * Stone 1974; Smyth 2000.
 */
public final class HeldOut {
    private HeldOut() {}

    /**
     * What the points of one fold add to the sum; the sum of all folds is the held-out log-likelihood.
     *
     * @param fit gets all points but those of the fold, and nothing else; empty if no mixture comes of them
     * @return in nats; empty without a mixture, or if a point is so far from it that its density isn't a number
     */
    public static OptionalDouble ofFold(Points points, Folds folds, int fold, Function<Points, Optional<Mixture>> fit) {
        return fit.apply(folds.rest(points, fold))
                .map(mixture -> EmEngine.expectation(folds.heldOut(points, fold), mixture)
                        .logLikelihood())
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
