package mixturelab.core.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How values are written in links: names in lower case, numbers as short as they can be without losing a bit. */
public final class LinkText {
    /** Nothing that only Java reads as a number: no NaN, no Infinity, no 1d, no 0x1p3. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    /** Up to 18 digits fit a long; more are out of any range. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,18}");

    private LinkText() {}

    /** The name of a choice: {@code em}, {@code random-partition}, {@code kmeans++}. */
    public static String of(Enum<?> choice) {
        return choice == Initialization.KMEANS_PLUS_PLUS
                ? "kmeans++"
                : choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The shortest decimal that reads as the same double: 0.001, 150, 1e-6. */
    public static String of(double number) {
        return Double.toString(number).replaceFirst("\\.0(?=E|$)", "").replace('E', 'e');
    }

    /** Rows of numbers: components separated by semicolons, numbers by commas. */
    static String of(List<List<Double>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(LinkText::of).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    /** One number for each component. */
    static String ofWeights(List<Double> weights) {
        return of(weights.stream().map(List::of).toList());
    }

    /** The names of all choices, joined by commas. */
    public static String names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(LinkText::of).collect(Collectors.joining(", "));
    }

    /** The choice of a name. */
    public static <E extends Enum<E>> Optional<E> choice(String text, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> of(choice).equals(plusRestored(text)))
                .findFirst();
    }

    /** A whole number of up to 18 digits. */
    static Optional<Long> wholeNumber(String text) {
        return Optional.of(plusRestored(text))
                .filter(number -> WHOLE_NUMBER.matcher(number).matches())
                .map(Long::valueOf);
    }

    /** A decimal number; infinite if it is too large for a double. */
    static Optional<Double> number(String text) {
        return Optional.of(plusRestored(text))
                .filter(number -> NUMBER.matcher(number).matches())
                .map(Double::valueOf);
    }

    /** Rows of numbers; empty if a place between separators isn't a number. */
    static Optional<List<List<Double>>> rows(String text) {
        List<List<Optional<Double>>> rows = Arrays.stream(text.split(";", -1))
                .map(row ->
                        Arrays.stream(row.split(",", -1)).map(LinkText::number).toList())
                .toList();
        return rows.stream().flatMap(List::stream).anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .map(row -> row.stream().map(Optional::orElseThrow).toList())
                        .toList());
    }

    /** A plus sign that somebody typed into a link arrives as a space. */
    private static String plusRestored(String text) {
        return text.replace(' ', '+');
    }
}
