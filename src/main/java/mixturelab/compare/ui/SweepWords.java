package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.Map;
import mixturelab.base.ui.Texts;
import mixturelab.compare.SweepSettings;
import mixturelab.core.settings.LinkText;

/** The settings of a sweep in words. */
final class SweepWords {
    private SweepWords() {}

    /** The texts of its own controls, by name. */
    static Map<String, String> texts(SweepSettings settings) {
        Map<String, String> texts = new HashMap<>();
        SweepSettings.ROWS.forEach(row -> texts.put(row.name(), row.text(settings)));
        return texts;
    }

    /** All of it in one line. */
    static String summary(Component translator, SweepSettings settings) {
        return translator.getTranslation(
                "settings.sweep.summary",
                Texts.title(translator, settings.run().data()),
                translator.getTranslation(
                        "settings.algorithm." + LinkText.of(settings.run().algorithm())),
                settings.from(),
                settings.to());
    }
}
