package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mixturelab.base.ui.Texts;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunRule;
import mixturelab.core.settings.SettingProblem;

/** What is wrong with a start that was set by hand, in words for the one number that the learner has changed. */
final class HandProblems {
    private HandProblems() {}

    /**
     * One message for each part that has a problem; problems of other settings are left out.
     *
     * @param translator knows the learner's language
     */
    static Map<String, String> messages(Component translator, List<SettingProblem> problems) {
        return problems.stream()
                .filter(problem -> RunLink.MANUAL_NAMES.contains(problem.parameter()))
                .collect(Collectors.toMap(
                        SettingProblem::parameter, problem -> message(translator, problem), (first, second) -> first));
    }

    private static String message(Component translator, SettingProblem problem) {
        if (problem.rule() == RunRule.POSITIVE_DEFINITE) {
            int component = Integer.parseInt(problem.args().getFirst()) - 1;
            return translator.getTranslation("hand.POSITIVE_DEFINITE", Texts.letter(component));
        } else if (problem.rule() == RunRule.WEIGHTS) {
            return translator.getTranslation("hand.WEIGHTS");
        }
        return translator.getTranslation("hand.other", Texts.allowed(translator, problem));
    }
}
