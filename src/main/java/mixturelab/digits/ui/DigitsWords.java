package mixturelab.digits.ui;

import com.vaadin.flow.component.Component;
import mixturelab.core.settings.LinkText;
import mixturelab.digits.Comparison;
import mixturelab.digits.DigitsSettings;
import mixturelab.digits.MnistMissingException;

/** What the view says about runs, in the learner's language. */
final class DigitsWords {
    private DigitsWords() {}

    /** A time, no more exact than anybody needs. */
    static String duration(Component translator, double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        return whole < 90
                ? translator.getTranslation("settings.digits.seconds", whole)
                : translator.getTranslation("settings.digits.minutes", whole / 60, whole % 60);
    }

    /** The settings of a comparison in a few words. */
    static String settings(Component translator, Comparison comparison) {
        DigitsSettings settings = comparison.settings();
        String covariance =
                translator.getTranslation("settings.digits.covariance." + LinkText.of(settings.covarianceType()));
        return translator.getTranslation(
                "settings.digits.summary",
                DigitsForm.grouped(settings.trainingSize()),
                settings.componentCount(),
                covariance,
                DigitsForm.plain(settings.covarianceFloor()));
    }

    /** Why something couldn't be done. */
    static String failure(Component translator, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MnistMissingException) {
                return translator.getTranslation("settings.digits.no-images");
            }
        }
        return translator.getTranslation("settings.digits.failed");
    }
}
