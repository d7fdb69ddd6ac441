package mixturelab.run.ui;

import static mixturelab.base.ui.Texts.decimals;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import mixturelab.chart.RunMessages;
import mixturelab.core.run.Frame;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Trace;
import mixturelab.core.score.InformationCriteria;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.RunSettings;
import mixturelab.jobs.FinishedRun;
import mixturelab.smile.Agreement;
import mixturelab.wire.FitMeasure;
import mixturelab.wire.RunWords;

/** Says of a finished run how it began, why it stopped and what the fit is worth. */
public final class RunSentences {
    private final Component translator;
    private final FinishedRun finished;
    private final RunSettings settings;
    private final Trace<? extends Frame> trace;

    private RunSentences(Component translator, FinishedRun finished) {
        this.translator = translator;
        this.finished = finished;
        this.settings = finished.run().settings();
        this.trace = finished.run().trace();
    }

    /**
     * Factory of the words about a finished run.
     *
     * @param translator knows the learner's language
     */
    public static RunWords of(Component translator, FinishedRun finished) {
        RunSentences sentences = new RunSentences(translator, finished);
        return new RunWords(
                LinkText.of(sentences.settings.initialization()),
                RunMessages.rules(sentences.settings),
                StopSentence.of(translator, finished.run()),
                sentences.fit());
    }

    private List<FitMeasure> fit() {
        List<FitMeasure> fit = new ArrayList<>();
        double logLikelihood = trace.last().objective();
        if (finished.run() instanceof MixtureRun && !Double.isNaN(logLikelihood)) {
            int n = finished.dataset().points().n();
            int parameters = InformationCriteria.parameterCount(
                    settings.covarianceType(),
                    settings.mixing(),
                    settings.componentCount(),
                    finished.dataset().points().d());
            fit.add(measure("fit.aic", decimals(InformationCriteria.aic(logLikelihood, parameters), 2), parameters));
            fit.add(measure(
                    "fit.bic",
                    decimals(InformationCriteria.bic(logLikelihood, parameters, n), 2),
                    parameters,
                    decimals(Math.log(n), 2)));
        }
        finished.dataset()
                .labels()
                .ifPresent(labels -> finished.clusters()
                        .ifPresent(clusters -> fit.add(measure(
                                "fit.agreement",
                                decimals(
                                        Agreement.adjustedRandIndex(
                                                labels.stream()
                                                        .mapToInt(Integer::intValue)
                                                        .toArray(),
                                                clusters),
                                        3)))));
        return fit;
    }

    private FitMeasure measure(String key, String value, Object... noteArguments) {
        return new FitMeasure(text(key), value, text(key + ".note", noteArguments));
    }

    private String text(String key, Object... arguments) {
        return translator.getTranslation(key, arguments);
    }
}
