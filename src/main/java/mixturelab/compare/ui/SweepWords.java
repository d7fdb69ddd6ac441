package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import mixturelab.base.ui.Texts;
import mixturelab.compare.SweepSettings;
import mixturelab.core.run.LinkText;

/** The settings of a sweep in words. */
final class SweepWords {
    private SweepWords() {}

    /** The texts of its own controls, by name. */
    static Map<String, String> texts(SweepSettings settings) {
        return Map.of(
                "from", Integer.toString(settings.from()),
                "to", Integer.toString(settings.to()),
                "starts", Integer.toString(settings.starts()),
                "folds", Integer.toString(settings.folds()));
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
