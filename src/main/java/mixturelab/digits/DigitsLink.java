package mixturelab.digits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import mixturelab.core.settings.Codec;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.QueryReader;
import mixturelab.core.settings.Setting;

/**
 * A comparison as the query of a link: {@code floor=0.01&start=3}. What a link leaves out has the homework's value, so
 * links stay short; {@code parse(format(x))} gives x.
 *
 * <p>The names are those of {@link DigitsTable}, and what the page shows: frame, cluster (from 0), show (mixture or kmeans). Names and values here are decoded.
 */
public final class DigitsLink {
    private static final Codec<Method> SHOW = Codec.choice(new Method[] {Method.MIXTURE, Method.KMEANS});
    private static final Codec<Integer> CLUSTER = Codec.whole(0, DigitsLimits.MAX_COMPONENTS - 1);
    private static final Codec<Integer> FRAME = Codec.whole(0, 1000);

    /** All names, in the order in which a link has them. */
    private static final List<String> NAMES = Stream.concat(
                    DigitsTable.ROWS.stream().map(Setting::name), Stream.of("show", "cluster", "frame"))
            .toList();

    private DigitsLink() {}

    /**
     * A link's comparison.
     *
     * @param shown what to show of it, if the link says something about that
     */
    public record Linked(DigitsSettings settings, Shown shown) {}

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
    public static Parsed<Linked> parse(Map<String, List<String>> query) {
        QueryReader reader = new QueryReader(query);
        DigitsSettings settings = DigitsSettings.HOMEWORK;
        for (Setting<DigitsSettings, ?> row : DigitsTable.ROWS) {
            settings = reader.read(row, settings);
        }
        Shown shown = new Shown(
                reader.value("show", SHOW),
                optional(reader.value("cluster", CLUSTER)),
                optional(reader.value("frame", FRAME)));
        return Parsed.of(new Linked(settings, shown), reader.problems(NAMES));
    }

    private static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** Writes a link: the names whose values aren't the homework's, in their order. */
    public static SequencedMap<String, String> format(DigitsSettings settings) {
        SequencedMap<String, String> defaults = texts(DigitsSettings.HOMEWORK);
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
        DigitsTable.ROWS.forEach(row -> texts.putAll(row.texts(settings)));
        return texts;
    }
}
