package mixturelab.core.settings;

/**
 * Immutable settings whose values are rows of a table.
 *
 * @param <S> the settings themselves
 */
public interface Settings<S extends Settings<S>> {
    /** Answers a copy with another value in one row; whether the value is allowed is the row's business. */
    <T> S with(Setting<S, T> row, T value);
}
