package mixturelab.core.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.dataset.Points;
import mixturelab.core.run.SettingProblem.Allowed;

/**
 * A learner's own points in a link, with {@code data=own}: {@code points} (points separated by semicolons, coordinates by
 * commas), and optional {@code labels}, {@code axes} (both separated by commas) and {@code title}. A set that is too large
 * has {@code upload} in their place, its fingerprint: only a page that still holds the set can follow such a link.
 */
final class OwnPointsLink {
    private OwnPointsLink() {}

    static SequencedMap<String, String> texts(OwnPoints own) {
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
    static Optional<OwnPoints> read(LinkReader reader, boolean wanted, Optional<OwnPoints> upload) {
        if (!wanted) {
            Stream.of("points", "labels", "axes", "title", "upload").forEach(reader::onlyOwn);
            return Optional.empty();
        }
        if (!reader.has("points")) {
            String named =
                    reader.text("upload", OwnPointsLink::any, Allowed.AT_HAND).orElse("");
            Optional<OwnPoints> atHand = upload.filter(set -> set.fingerprint().equals(named));
            if (atHand.isEmpty()) {
                reader.report(reader.has("upload") ? "upload" : "points", Allowed.AT_HAND);
            }
            return atHand;
        }
        Optional<Points> points = reader.text(
                "points",
                OwnPointsLink::points,
                Allowed.POINTS,
                OwnPoints.MOST_IN_LINK,
                LinkText.of(RunLimits.MAX_COORDINATE));
        Optional<String> title = reader.text("title", OwnPointsLink::name, Allowed.TITLE, OwnPoints.LONGEST_NAME);
        // without points nobody can tell how many names there must be
        return points.map(given -> new OwnPoints(
                title.orElse(""),
                given,
                reader.text("labels", names(given.n()), Allowed.LABELS, OwnPoints.LONGEST_NAME)
                        .map(OwnPoints::numberedByAppearance),
                reader.text("axes", names(given.d()), Allowed.AXES, OwnPoints.LONGEST_NAME)
                        .orElse(List.of())));
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
