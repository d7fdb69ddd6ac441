package mixturelab.core.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A codec: how one kind of value is read from a link's text, written as such, and which values are allowed. {@code
 * read(write(x))} gives x for every x that is allowed and isn't left out.
 *
 * @param <T> the value
 */
public final class Codec<T> {
    private final Function<String, Optional<T>> reader;
    private final Function<T, String> writer;
    private final Predicate<T> allowed;
    private final Rule rule;
    private final List<String> args;
    private final List<String> options;
    private final Optional<T> leftOut;

    private Codec(
            Function<String, Optional<T>> reader,
            Function<T, String> writer,
            Predicate<T> allowed,
            Rule rule,
            List<String> args,
            List<String> options,
            Optional<T> leftOut) {
        this.reader = reader;
        this.writer = writer;
        this.allowed = allowed;
        this.rule = rule;
        this.args = args;
        this.options = options;
        this.leftOut = leftOut;
    }

    /**
     * A codec of values that are allowed if they can be read.
     *
     * @param rule says in problems what is allowed
     * @param args fill the rule's places
     */
    public static <T> Codec<T> of(
            Function<String, Optional<T>> reader, Function<T, String> writer, Rule rule, Object... args) {
        List<String> texts = Arrays.stream(args).map(Object::toString).toList();
        return new Codec<>(reader, writer, value -> true, rule, texts, List.of(), Optional.empty());
    }

    /** Whole numbers in a range, both ends included. */
    public static Codec<Integer> whole(int from, int to) {
        return Codec.<Integer>of(
                        text -> LinkText.wholeNumber(text)
                                .filter(number -> number >= from && number <= to)
                                .map(Long::intValue),
                        number -> Integer.toString(number),
                        RunRule.WHOLE_NUMBER,
                        from,
                        to)
                .allowing(number -> number >= from && number <= to);
    }

    /** Seeds as NumPy has them, from 0 to a largest one that is {@link RunLimits#MAX_SEED} or less. */
    public static Codec<Long> seed(long to) {
        return Codec.<Long>of(
                        text -> LinkText.wholeNumber(text).filter(number -> number >= 0 && number <= to),
                        number -> Long.toString(number),
                        RunRule.WHOLE_NUMBER,
                        0,
                        to)
                .allowing(number -> number >= 0 && number <= to);
    }

    /** Decimal numbers in a range, both ends included; never NaN. */
    public static Codec<Double> number(double from, double to) {
        return Codec.<Double>of(
                        text -> LinkText.number(text).filter(number -> number >= from && number <= to),
                        LinkText::of,
                        RunRule.NUMBER,
                        LinkText.of(from),
                        LinkText.of(to))
                .allowing(number -> number >= from && number <= to);
    }

    /** Choices by their names. */
    public static <E extends Enum<E>> Codec<E> choice(E[] choices) {
        Codec<E> codec =
                Codec.of(text -> LinkText.choice(text, choices), LinkText::of, RunRule.ONE_OF, LinkText.names(choices));
        List<String> options = Arrays.stream(choices).map(LinkText::of).toList();
        return new Codec<>(
                codec.reader, codec.writer, codec.allowed, codec.rule, codec.args, options, Optional.empty());
    }

    /** Values that a link may also leave out: then there is none. */
    public static Codec<OptionalInt> optional(Codec<Integer> whole) {
        return new Codec<>(
                text -> whole.reader.apply(text).map(OptionalInt::of),
                value -> value.isPresent() ? whole.writer.apply(value.getAsInt()) : "",
                value -> value.isEmpty() || whole.allowed.test(value.getAsInt()),
                whole.rule,
                whole.args,
                List.of(),
                Optional.of(OptionalInt.empty()));
    }

    private Codec<T> allowing(Predicate<T> values) {
        return new Codec<>(reader, writer, values, rule, args, options, leftOut);
    }

    /** The value of a text; empty if it can't be read or isn't allowed. */
    public Optional<T> read(String text) {
        return reader.apply(text);
    }

    /** The shortest text that is read as the value; empty where a link leaves it out. */
    public String write(T value) {
        return writer.apply(value);
    }

    /** The value as JSON has it: a number as it is, everything else as its text. */
    Object json(T value) {
        return value instanceof Number ? value : write(value);
    }

    boolean allows(T value) {
        return allowed.test(value);
    }

    /** What is wrong with a text that can't be read, or isn't allowed. */
    public SettingProblem problem(String name, String text) {
        return new SettingProblem(name, text, rule, args);
    }

    /** The texts of all values, where they are few and known; else none. */
    public List<String> options() {
        return options;
    }

    /** The value that a link has by leaving its name out, whatever the defaults are. */
    public Optional<T> leftOut() {
        return leftOut;
    }
}
