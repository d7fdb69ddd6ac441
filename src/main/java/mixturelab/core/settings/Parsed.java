package mixturelab.core.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of reading or checking something that a person gave: a value, or everything that is wrong.
 *
 * @param <T> the value
 */
public sealed interface Parsed<T> {
    /** Something that can be used. */
    record Valid<T>(T value) implements Parsed<T> {}

    /**
     * Something that can't.
     *
     * @param problems one or more
     */
    record Invalid<T>(List<SettingProblem> problems) implements Parsed<T> {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** The value where there are no problems. */
    static <T> Parsed<T> of(T value, List<SettingProblem> problems) {
        return problems.isEmpty() ? new Valid<>(value) : new Invalid<>(problems);
    }

    /** Everything that is wrong; empty if nothing is. */
    default List<SettingProblem> problems() {
        return List.of();
    }

    /** The value; empty if anything is wrong. */
    default Optional<T> valid() {
        return this instanceof Valid<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** What follows from the value; the problems stay. */
    default <U> Parsed<U> map(Function<T, U> change) {
        return flatMap(value -> new Valid<>(change.apply(value)));
    }

    /** What follows from the value and may be wrong itself; the problems stay. */
    default <U> Parsed<U> flatMap(Function<T, Parsed<U>> change) {
        return switch (this) {
            case Valid<T>(T value) -> change.apply(value);
            case Invalid<T>(List<SettingProblem> problems) -> new Invalid<>(problems);
        };
    }
}
