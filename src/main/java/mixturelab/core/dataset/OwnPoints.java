package mixturelab.core.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Points that a learner brings, by upload, by drawing or in a link. A small set travels in the link as it is; a larger one
 * is only named there, by its {@link #fingerprint()}.
 *
 * @param title what the learner calls it, such as a file's name; may be empty
 * @param points n x 1 or n x 2
 * @param labels the true cluster of each point where it is known, numbered in order of appearance
 * @param axes a name for each coordinate, or none; without the comma that separates names in a link
 */
public record OwnPoints(String title, Points points, Optional<List<Integer>> labels, List<String> axes) {
    /** The most points that a link carries: with 17 digits each they take about 9,000 characters. */
    public static final int MOST_IN_LINK = 200;

    /** The longest title, and the longest name of an axis or label, in characters. */
    public static final int LONGEST_NAME = 60;

    /**
     * Names that are too long are cut.
     *
     * @throws IllegalArgumentException if there are more than two coordinates, or not one label for each point, or not
     *     one axis name for each coordinate
     */
    public OwnPoints {
        title = cut(title);
        labels = labels.map(OwnPoints::numberedByAppearance);
        axes = axes.stream().map(name -> cut(name.replace(',', ' '))).toList();
        if (axes.stream().anyMatch(String::isEmpty)) {
            axes = List.of();
        }
        if (points.d() > 2 || (!axes.isEmpty() && axes.size() != points.d())) {
            throw new IllegalArgumentException(
                    "Own points have one or two coordinates and a name for each or none, got " + points + " and "
                            + axes);
        }
        if (labels.isPresent() && labels.get().size() != points.n()) {
            throw new IllegalArgumentException("There must be one label for each of the " + points.n() + " points, got "
                    + labels.get().size());
        }
    }

    /** Points that have neither names nor labels, such as drawn ones. */
    public static OwnPoints plain(Points points) {
        return new OwnPoints("", points, Optional.empty(), List.of());
    }

    /** Whether a link can hold them all. */
    public boolean fitInLink() {
        return points.n() <= MOST_IN_LINK;
    }

    /** The points as a data set like any other. */
    public Dataset dataset() {
        return new Dataset(DatasetKey.OWN, points, labels, axes);
    }

    /** Tells larger sets apart in a link: eight hexadecimal digits, equal for equal points and names. */
    public String fingerprint() {
        return "%08x".formatted(hashCode());
    }

    /** Gives each different thing a number, counted from 0 in order of appearance. */
    public static List<Integer> numberedByAppearance(List<?> things) {
        Map<Object, Integer> numbers = new LinkedHashMap<>();
        List<Integer> numbered = new ArrayList<>();
        for (Object thing : things) {
            numbered.add(numbers.computeIfAbsent(thing, unseen -> numbers.size()));
        }
        return List.copyOf(numbered);
    }

    private static String cut(String name) {
        String clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.strip();
    }
}
