package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mixturelab.base.ui.Texts;
import mixturelab.core.run.SettingProblem;

/** What is wrong with a start that was set by hand, in words for the one number that the learner has changed. */
final class HandProblems {
    /** The parts of a manual start. */
    private static final Set<String> PARTS = Set.of("means", "covariances", "weights");

    private HandProblems() {}

    /**
     * One message for each part that has a problem; problems of other settings are left out.
     *
     * @param translator knows the learner's language
     */
    static Map<String, String> messages(Component translator, List<SettingProblem> problems) {
        return problems.stream()
                .filter(problem -> PARTS.contains(problem.parameter()))
                .collect(Collectors.toMap(
                        SettingProblem::parameter, problem -> message(translator, problem), (first, second) -> first));
    }

    private static String message(Component translator, SettingProblem problem) {
        return switch (problem.allowed()) {
            case POSITIVE_DEFINITE ->
                translator.getTranslation(
                        "hand.POSITIVE_DEFINITE",
                        Texts.letter(Integer.parseInt(problem.args().getFirst()) - 1));
            case WEIGHTS -> translator.getTranslation("hand.WEIGHTS");
            default ->
                translator.getTranslation(
                        "hand.other",
                        translator.getTranslation(
                                "problem." + problem.allowed().name(),
                                problem.args().toArray()));
        };
    }
}
