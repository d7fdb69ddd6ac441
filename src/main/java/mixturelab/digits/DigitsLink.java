package mixturelab.digits;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.QueryReader;
import mixturelab.core.run.SettingProblem;
import mixturelab.core.run.SettingProblem.Allowed;

/**
 * A comparison as the query of a link: {@code floor=0.01&start=3}. What a link leaves out has the homework's value, so
 * links stay short; {@code parse(format(x))} gives x.
 *
 * <p>Names: seed, start, k, covariance, floor, principal, training, test, restarts, methods; and what the page shows:
 * frame, cluster (from 0), show (mixture or kmeans). Names and values here are decoded.
 */
public final class DigitsLink {
    /** All names, in the order in which a link has them. */
    static final List<String> NAMES = List.of(
            "seed",
            "start",
            "k",
            "covariance",
            "floor",
            "principal",
            "training",
            "test",
            "restarts",
            "methods",
            "show",
            "cluster",
            "frame");

    private static final DigitsSettings DEFAULTS = DigitsSettings.HOMEWORK;
    private static final int MAX_FRAME = 1000;
    private static final Method[] CLUSTERINGS = {Method.MIXTURE, Method.KMEANS};

    private DigitsLink() {}

    /** What a link says: a comparison and what to show of it, or everything that is wrong with the link. */
    public sealed interface Parsed {
        /**
         * A link that can be followed.
         *
         * @param shown if the link says something about it
         */
        record Valid(DigitsSettings settings, Shown shown) implements Parsed {}

        /**
         * A link that can't.
         *
         * @param problems one or more, in the order of the names in a link
         */
        record Invalid(List<SettingProblem> problems) implements Parsed {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * What the page shows.
     *
     * @param method mixture or K-means
     * @param cluster counted from 0
     * @param frame it may lie beyond the end
     */
    public record Shown(Optional<Method> method, OptionalInt cluster, OptionalInt frame) {
        /** Whatever the page shows by itself. */
        public static final Shown DEFAULT = new Shown(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    /**
     * Reads a link. Unknown names are ignored.
     *
     * @param query the values of each name, decoded
     */
    public static Parsed parse(Map<String, List<String>> query) {
        QueryReader reader = new QueryReader(query);
        DigitsSettings settings = settings(reader);
        List<Method> method = reader.value(
                "show",
                List.of(),
                text -> LinkText.choice(text, CLUSTERINGS).map(List::of),
                Allowed.ONE_OF,
                LinkText.names(CLUSTERINGS));
        Shown shown = new Shown(
                method.stream().findFirst(),
                optional(reader, "cluster", 0, DigitsLimits.MAX_COMPONENTS - 1),
                optional(reader, "frame", 0, MAX_FRAME));
        List<SettingProblem> problems = reader.problems(NAMES);
        return problems.isEmpty() ? new Parsed.Valid(settings, shown) : new Parsed.Invalid(problems);
    }

    private static DigitsSettings settings(QueryReader reader) {
        int training = (int)
                reader.whole("training", DEFAULTS.trainingSize(), DigitsLimits.MIN_TRAINING, DigitsLimits.MAX_TRAINING);
        return new DigitsSettings(
                reader.whole("seed", DEFAULTS.seed(), 0, DigitsLimits.MAX_SEED),
                reader.whole("start", DEFAULTS.start(), 0, DigitsLimits.MAX_SEED),
                (int) reader.whole("k", DEFAULTS.componentCount(), 1, DigitsLimits.MAX_COMPONENTS),
                reader.choice("covariance", DEFAULTS.covarianceType(), CovarianceType.values()),
                reader.number("floor", DEFAULTS.covarianceFloor(), DigitsLimits.MIN_FLOOR, DigitsLimits.MAX_FLOOR),
                optional(reader, "principal", DigitsLimits.MIN_PRINCIPAL, DigitsLimits.MAX_PRINCIPAL),
                training,
                (int) reader.whole(
                        "test", DigitImages.COUNT - training, DigitsLimits.MIN_TEST, DigitImages.COUNT - training),
                (int) reader.whole("restarts", DEFAULTS.restarts(), 1, DigitsLimits.MAX_RESTARTS),
                reader.value(
                        "methods",
                        DEFAULTS.methods(),
                        DigitsLink::methods,
                        Allowed.SOME_OF,
                        LinkText.names(Method.values())));
    }

    private static OptionalInt optional(QueryReader reader, String name, int from, int to) {
        int value = (int) reader.whole(name, -1, from, to);
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Optional<List<Method>> methods(String text) {
        List<Optional<Method>> named = Arrays.stream(text.split(",", -1))
                .map(name -> LinkText.choice(name, Method.values()))
                .toList();
        return named.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(named.stream().map(Optional::orElseThrow).toList());
    }

    /** Writes a link: the names whose values aren't the homework's, in their order. */
    public static SequencedMap<String, String> format(DigitsSettings settings) {
        SequencedMap<String, String> defaults = texts(DEFAULTS);
        SequencedMap<String, String> query = new LinkedHashMap<>();
        texts(settings).forEach((name, text) -> {
            if (!text.equals(defaults.get(name))) {
                query.put(name, text);
            }
        });
        return query;
    }

    /** The same with what the page shows. */
    public static SequencedMap<String, String> format(DigitsSettings settings, Shown shown) {
        SequencedMap<String, String> query = format(settings);
        shown.method().ifPresent(method -> query.put("show", LinkText.of(method)));
        shown.cluster().ifPresent(cluster -> query.put("cluster", Integer.toString(cluster)));
        shown.frame().ifPresent(frame -> query.put("frame", Integer.toString(frame)));
        return query;
    }

    /** Every setting as the text that it has in a link; those that are left out by their meaning aren't there. */
    static SequencedMap<String, String> texts(DigitsSettings settings) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put("seed", Long.toString(settings.seed()));
        texts.put("start", Long.toString(settings.start()));
        texts.put("k", Integer.toString(settings.componentCount()));
        texts.put("covariance", LinkText.of(settings.covarianceType()));
        texts.put("floor", LinkText.of(settings.covarianceFloor()));
        settings.principalComponents().ifPresent(count -> texts.put("principal", Integer.toString(count)));
        texts.put("training", Integer.toString(settings.trainingSize()));
        if (!settings.testsAllOthers()) {
            texts.put("test", Integer.toString(settings.testSize()));
        }
        texts.put("restarts", Integer.toString(settings.restarts()));
        texts.put("methods", settings.methods().stream().map(LinkText::of).collect(Collectors.joining(",")));
        return texts;
    }
}
