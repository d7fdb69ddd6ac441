package mixturelab.core.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A row of a table of settings: a name in links, a codec with its range, when the row applies, and how to get its value. Link,
 * limits, JSON, forms and comparisons read rows, so that a new setting is a new row.
 *
 * @param <S> the settings that have the row
 * @param <T> its value
 */
public final class Setting<S extends Settings<S>, T> implements LinkPart<S> {
    private final String name;
    private final Function<S, Codec<T>> codec;
    private final Function<S, T> getter;
    private final Optional<Predicate<S>> condition;
    private final boolean carried;
    private final boolean comparable;

    private Setting(
            String name,
            Function<S, Codec<T>> codec,
            Function<S, T> getter,
            Optional<Predicate<S>> condition,
            boolean carried,
            boolean comparable) {
        this.name = name;
        this.codec = codec;
        this.getter = getter;
        this.condition = condition;
        this.carried = carried;
        this.comparable = comparable;
    }

    /** A row that always applies. */
    public static <S extends Settings<S>, T> Setting<S, T> of(String name, Codec<T> codec, Function<S, T> getter) {
        return ranged(name, settings -> codec, getter);
    }

    /** A row whose range depends on the other settings. */
    public static <S extends Settings<S>, T> Setting<S, T> ranged(
            String name, Function<S, Codec<T>> codec, Function<S, T> getter) {
        return new Setting<>(name, codec, getter, Optional.empty(), false, false);
    }

    /** Makes the row one that has a meaning in some settings only. */
    public Setting<S, T> when(Predicate<S> applies) {
        return new Setting<>(name, codec, getter, Optional.of(applies), carried, comparable);
    }

    /** Makes the row one that goes along from page to page. */
    public Setting<S, T> carried() {
        return new Setting<>(name, codec, getter, condition, true, comparable);
    }

    /** Makes the row one that may differ between two runs from the same start. */
    public Setting<S, T> comparable() {
        return new Setting<>(name, codec, getter, condition, carried, true);
    }

    public String name() {
        return name;
    }

    /** How these settings read and write the row's value. */
    public Codec<T> codec(S settings) {
        return codec.apply(settings);
    }

    public T get(S settings) {
        return getter.apply(settings);
    }

    /** The value's text in links; empty where a link leaves it out. */
    public String text(S settings) {
        return codec(settings).write(get(settings));
    }

    /** Whether the row has a meaning in these settings. */
    public boolean appliesTo(S settings) {
        return condition.isEmpty() || condition.get().test(settings);
    }

    /** Whether there are settings in which the row has no meaning. */
    public boolean isConditional() {
        return condition.isPresent();
    }

    public boolean isComparable() {
        return comparable;
    }

    @Override
    public boolean isCarried() {
        return carried;
    }

    /** The settings with the value of a text, or what is wrong with the text. */
    public Parsed<S> parse(S settings, String text) {
        Codec<T> codecHere = codec(settings);
        return codecHere
                .read(text)
                .<Parsed<S>>map(value -> new Parsed.Valid<>(settings.with(this, value)))
                .orElseGet(() -> new Parsed.Invalid<>(List.of(codecHere.problem(name, text))));
    }

    /** The settings with the value that others have. */
    public S copy(S from, S to) {
        return to.with(this, get(from));
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public SequencedMap<String, String> texts(S settings) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        String text = text(settings);
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
        return texts;
    }

    @Override
    public Map<String, Object> values(S settings) {
        return Map.of(name, codec(settings).json(get(settings)));
    }

    @Override
    public List<SettingProblem> problems(S settings) {
        Codec<T> codecHere = codec(settings);
        return codecHere.allows(get(settings)) ? List.of() : List.of(codecHere.problem(name, text(settings)));
    }

    @Override
    public String toString() {
        return name;
    }
}
