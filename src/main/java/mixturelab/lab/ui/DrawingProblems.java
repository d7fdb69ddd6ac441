package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import mixturelab.base.ui.Texts;
import mixturelab.core.run.Algorithm;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.SettingProblem;

/** Why there can't be a run on points that were drawn, in words for somebody who looks at the drawing. */
final class DrawingProblems {
    private DrawingProblems() {}

    /** @param translator knows the learner's language */
    static String message(Component translator, List<SettingProblem> problems, Algorithm algorithm) {
        return problems.stream()
                .map(problem -> switch (problem.allowed()) {
                    case AT_MOST_POINTS ->
                        translator.getTranslation(
                                "drawing.AT_MOST_POINTS." + LinkText.of(algorithm),
                                problem.value(),
                                problem.args().getFirst());
                    default -> Texts.problem(translator, problem);
                })
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
