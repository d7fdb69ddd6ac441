package mixturelab.lab.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import mixturelab.base.ui.Texts;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.RunRule;
import mixturelab.core.settings.SettingProblem;

/** Why there can't be a run on points that were drawn, in words for somebody who looks at the drawing. */
final class DrawingProblems {
    private DrawingProblems() {}

    /** @param translator knows the learner's language */
    static String message(Component translator, List<SettingProblem> problems, Algorithm algorithm) {
        return problems.stream()
                .map(problem -> problem.rule() == RunRule.AT_MOST_POINTS
                        ? translator.getTranslation(
                                "drawing.AT_MOST_POINTS." + LinkText.of(algorithm),
                                problem.value(),
                                problem.args().getFirst())
                        : Texts.problem(translator, problem))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
