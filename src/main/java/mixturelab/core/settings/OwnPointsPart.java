package mixturelab.core.settings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.dataset.Points;

/**
 * A learner's own points in a link, with {@code data=own}: {@code points} (points separated by semicolons, coordinates by
 * commas), and optional {@code labels}, {@code axes} (both separated by commas) and {@code title}. A set that is too large
 * has {@code upload} in their place, its fingerprint: only a page that still holds the set can follow such a link.
 */
final class OwnPointsPart implements LinkPart<RunSettings> {
    private static final List<String> NAMES = List.of("points", "labels", "axes", "title", "upload");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public SequencedMap<String, String> texts(RunSettings settings) {
        return settings.data().own().map(OwnPointsPart::texts).orElseGet(LinkedHashMap::new);
    }

    /** JSON has the points themselves elsewhere. */
    @Override
    public Map<String, Object> values(RunSettings settings) {
        return Map.of();
    }

    @Override
    public List<SettingProblem> problems(RunSettings settings) {
        return List.of();
    }

    @Override
    public boolean isCarried() {
        return true;
    }

    private static SequencedMap<String, String> texts(OwnPoints own) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        if (!own.fitInLink()) {
            texts.put("upload", own.fingerprint());
            return texts;
        }
        texts.put("points", LinkText.of(rows(own.points())));
        own.labels()
                .ifPresent(labels ->
                        texts.put("labels", labels.stream().map(String::valueOf).collect(Collectors.joining(","))));
        if (!own.axes().isEmpty()) {
            texts.put("axes", String.join(",", own.axes()));
        }
        if (!own.title().isEmpty()) {
            texts.put("title", own.title());
        }
        return texts;
    }

    /**
     * The points that a link holds or names.
     *
     * @param wanted whether the link's data set is the learner's own; if not, none of the names may be given
     * @param upload the large set at hand
     * @return empty if there are none or, with a problem reported, if they are bad
     */
    static Optional<OwnPoints> read(QueryReader reader, boolean wanted, Optional<OwnPoints> upload) {
        if (!wanted) {
            NAMES.forEach(name -> onlyOwn(reader, name));
            return Optional.empty();
        }
        if (!reader.has("points")) {
            String named = reader.value("upload", codec(OwnPointsPart::any, RunRule.AT_HAND))
                    .orElse("");
            Optional<OwnPoints> atHand = upload.filter(set -> set.fingerprint().equals(named));
            if (atHand.isEmpty()) {
                reader.report(reader.has("upload") ? "upload" : "points", RunRule.AT_HAND);
            }
            return atHand;
        }
        Optional<Points> points = reader.value(
                "points",
                codec(
                        OwnPointsPart::points,
                        RunRule.POINTS,
                        OwnPoints.MOST_IN_LINK,
                        LinkText.of(RunLimits.MAX_COORDINATE)));
        Optional<String> title =
                reader.value("title", codec(OwnPointsPart::name, RunRule.TITLE, OwnPoints.LONGEST_NAME));
        // without points nobody can tell how many names there must be
        return points.map(given -> new OwnPoints(
                title.orElse(""),
                given,
                reader.value("labels", codec(names(given.n()), RunRule.LABELS, OwnPoints.LONGEST_NAME))
                        .map(OwnPoints::numberedByAppearance),
                reader.value("axes", codec(names(given.d()), RunRule.AXES, OwnPoints.LONGEST_NAME))
                        .orElse(List.of())));
    }

    /** Reports a name that only the learner's own data has, if it is given. */
    private static void onlyOwn(QueryReader reader, String name) {
        if (reader.has(name) && !reader.isReported(DataPart.NAME)) {
            reader.report(name, RunRule.ONLY_OWN);
        }
    }

    /** Names and points are read here and written all at once above. */
    private static <T> Codec<T> codec(Function<String, Optional<T>> read, RunRule rule, Object... args) {
        return Codec.of(read, Object::toString, rule, args);
    }

    private static List<List<Double>> rows(Points points) {
        return Stream.iterate(0, i -> i < points.n(), i -> i + 1)
                .map(i -> Arrays.stream(points.row(i)).boxed().toList())
                .toList();
    }

    private static Optional<Points> points(String text) {
        return LinkText.rows(text)
                .filter(rows -> rows.size() <= OwnPoints.MOST_IN_LINK)
                .filter(rows -> rows.getFirst().size() <= 2)
                .filter(rows -> rows.stream()
                        .allMatch(row -> row.size() == rows.getFirst().size()
                                && row.stream().allMatch(x -> Math.abs(x) <= RunLimits.MAX_COORDINATE)))
                .map(rows -> Points.ofRows(rows.stream()
                        .map(row -> row.stream().mapToDouble(x -> x).toArray())
                        .toArray(double[][]::new)));
    }

    private static Optional<String> any(String text) {
        return Optional.of(text);
    }

    private static Optional<String> name(String text) {
        return Optional.of(text)
                .filter(name -> !name.isBlank() && name.codePointCount(0, name.length()) <= OwnPoints.LONGEST_NAME);
    }

    private static Function<String, Optional<List<String>>> names(int count) {
        return text -> Optional.of(List.of(text.split(",", -1)))
                .filter(names -> names.size() == count
                        && names.stream().allMatch(each -> name(each).isPresent()));
    }
}
