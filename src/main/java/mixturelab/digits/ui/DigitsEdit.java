package mixturelab.digits.ui;

import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.Setting;
import mixturelab.digits.DigitsSettings;

/** A learner's wishes as edits of a comparison's settings. */
final class DigitsEdit {
    /** The choice that stands for a name that the link leaves out. */
    static final String NONE = "none";

    private DigitsEdit() {}

    /** Another text for a row. */
    static <T> Parsed<DigitsSettings> change(DigitsSettings settings, Setting<DigitsSettings, T> row, String text) {
        return row.codec(settings)
                .leftOut()
                .filter(none -> text.equals(NONE))
                .<Parsed<DigitsSettings>>map(none -> new Parsed.Valid<>(settings.with(row, none)))
                .orElseGet(() -> row.parse(settings, text));
    }

    /** What the control of a row shows. */
    static String text(DigitsSettings settings, Setting<DigitsSettings, ?> row) {
        String text = row.text(settings);
        return text.isEmpty() ? NONE : text;
    }
}
