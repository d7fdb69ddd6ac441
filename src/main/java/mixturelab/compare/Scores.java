package mixturelab.compare;

import java.util.OptionalDouble;

/** What a fit is worth, by the measures that its algorithm has. */
public sealed interface Scores {
    /**
     * Of a mixture; all empty if it degenerated, since then its log-likelihood has no bound.
     *
     * @param aic smaller is better
     * @param bic smaller is better
     * @param heldOut the log-likelihood of points under mixtures fitted without them, larger is better; empty if none were
     *     held out, or if a part of the points left no mixture
     */
    record OfMixture(OptionalDouble aic, OptionalDouble bic, OptionalDouble heldOut) implements Scores {}

    /**
     * Of K-means.
     *
     * @param silhouette from -1 to 1, larger is better; empty for fewer than two clusters with points
     */
    record OfKMeans(OptionalDouble silhouette) implements Scores {}
}
