package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mixturelab.base.ui.Texts;
import mixturelab.core.settings.RunRule;
import mixturelab.core.settings.SettingProblem;
import mixturelab.wire.StartProblems;

/** What is wrong with a start that was set by hand, in words for the one number that the learner has changed. */
final class HandProblems {
    private static final StartProblems NONE = new StartProblems(Optional.empty(), Optional.empty(), Optional.empty());

    private HandProblems() {}

    /**
     * One message for each part that has a problem; empty if all problems are those of other settings.
     *
     * @param translator knows the learner's language
     */
    static Optional<StartProblems> messages(Component translator, List<SettingProblem> problems) {
        Function<String, Optional<String>> of = part -> problems.stream()
                .filter(problem -> problem.parameter().equals(part))
                .findFirst()
                .map(problem -> message(translator, problem));
        StartProblems messages = new StartProblems(of.apply("means"), of.apply("covariances"), of.apply("weights"));
        return Optional.of(messages).filter(found -> !found.equals(NONE));
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
