package mixturelab.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mixturelab.core.score.Elbow;

/** By what a sweep's fits can be compared, and which K each of them chooses. */
public enum Criterion {
    /** Always prefers more components, if each K's best run is found: it doesn't choose, it only seems to. */
    LOG_LIKELIHOOD("logLikelihood"),
    /** The smallest wins. */
    AIC("aic"),
    /** The smallest wins. */
    BIC("bic"),
    /** The largest wins. */
    HELD_OUT("heldOut"),
    /** Falls with every cluster more; its choice is the bend (see {@link Elbow}). */
    INERTIA("inertia"),
    /** The largest wins. */
    SILHOUETTE("silhouette");

    private final String id;

    Criterion(String id) {
        this.id = id;
    }

    /** Its name in JSON, in tables and in messages. */
    public String id() {
        return id;
    }

    /** What it says about one panel; empty where it isn't defined, and for the other algorithm. */
    public OptionalDouble of(SweepPanel panel) {
        return switch (panel.scores()) {
            case Scores.OfMixture em ->
                switch (this) {
                    case LOG_LIKELIHOOD -> em.aic().isPresent() ? finite(panel.objective()) : OptionalDouble.empty();
                    case AIC -> em.aic();
                    case BIC -> em.bic();
                    case HELD_OUT -> em.heldOut();
                    case INERTIA, SILHOUETTE -> OptionalDouble.empty();
                };
            case Scores.OfKMeans kmeans ->
                switch (this) {
                    case INERTIA -> finite(panel.objective());
                    case SILHOUETTE -> kmeans.silhouette();
                    case LOG_LIKELIHOOD, AIC, BIC, HELD_OUT -> OptionalDouble.empty();
                };
        };
    }

    /**
     * The K that it chooses, the smaller one of equally good ones; empty if it is defined nowhere.
     *
     * @param panels in the order of K
     */
    public OptionalInt choice(List<SweepPanel> panels) {
        List<SweepPanel> defined =
                panels.stream().filter(panel -> of(panel).isPresent()).toList();
        double[] values =
                defined.stream().mapToDouble(panel -> of(panel).getAsDouble()).toArray();
        OptionalInt index = this == INERTIA ? Elbow.index(values) : best(values);
        return index.isPresent() ? OptionalInt.of(defined.get(index.getAsInt()).componentCount()) : index;
    }

    private OptionalInt best(double[] values) {
        double sign = this == AIC || this == BIC ? 1 : -1;
        return IntStream.range(0, values.length)
                .reduce((one, other) -> sign * values[other] < sign * values[one] ? other : one);
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
