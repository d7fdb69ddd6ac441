package mixturelab.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import mixturelab.core.settings.SettingProblem;

/**
 * What is wrong with a parameter, in English. The sentences are the pages' own, except where a program's author wants other
 * words than a learner: those have {@code .interface} at the end of their key.
 */
final class ProblemTexts {
    private ProblemTexts() {}

    /** The whole problem. */
    static String whole(SettingProblem problem) {
        return problem.parameter() + " can't be \"" + problem.value() + "\": allowed is " + allowed(problem);
    }

    /** What is allowed. */
    static String allowed(SettingProblem problem) {
        ResourceBundle bundle = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH);
        String key = "problem." + problem.rule().name();
        String own = key + ".interface";
        String pattern = bundle.getString(bundle.containsKey(own) ? own : key);
        return MessageFormat.format(pattern, problem.args().toArray());
    }
}
