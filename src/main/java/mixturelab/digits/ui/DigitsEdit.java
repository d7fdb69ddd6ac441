package mixturelab.digits.ui;

import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.Setting;
import mixturelab.digits.DigitsSettings;
import mixturelab.digits.DigitsTable;

/** A learner's wishes as edits of a comparison's settings. */
final class DigitsEdit {
    private DigitsEdit() {}

    /** Another text for a row. */
    static <T> Parsed<DigitsSettings> change(DigitsSettings settings, Setting<DigitsSettings, T> row, String text) {
        return row.codec(settings)
                .leftOut()
                .filter(none -> text.equals(DigitsTable.NONE))
                .<Parsed<DigitsSettings>>map(none -> new Parsed.Valid<>(settings.with(row, none)))
                .orElseGet(() -> row.parse(settings, text));
    }
}
