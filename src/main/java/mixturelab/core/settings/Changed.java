package mixturelab.core.settings;

import org.jspecify.annotations.Nullable;

/**
 * Settings of which one row has another value: what a settings record's {@code with} copies itself from, so that all its
 * components are listed in one place.
 */
public final class Changed<S extends Settings<S>> {
    private final S settings;
    private final @Nullable Setting<S, ?> row;
    private final @Nullable Object value;

    private Changed(S settings, @Nullable Setting<S, ?> row, @Nullable Object value) {
        this.settings = settings;
        this.row = row;
        this.value = value;
    }

    /** The settings as they are. */
    public static <S extends Settings<S>> Changed<S> nothing(S settings) {
        return new Changed<>(settings, null, null);
    }

    /** The settings with a value in one row. */
    public static <S extends Settings<S>, T> Changed<S> of(S settings, Setting<S, T> row, T value) {
        return new Changed<>(settings, row, value);
    }

    /** A row's value. */
    // it is this very row's value, and no row has null
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T get(Setting<S, T> asked) {
        return asked == row ? (T) value : asked.get(settings);
    }
}
