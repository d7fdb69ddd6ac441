package mixturelab.lab.ui;

import static mixturelab.base.ui.Texts.decimals;
import static mixturelab.base.ui.Texts.letter;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mixturelab.base.ui.Texts;
import mixturelab.chart.ui.RunWords;
import mixturelab.chart.ui.RunWords.Measure;
import mixturelab.chart.ui.RunWords.Rules;
import mixturelab.chart.ui.RunWords.Stop;
import mixturelab.core.run.Frame;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.RunSettings;
import mixturelab.core.run.Trace;
import mixturelab.core.score.InformationCriteria;
import mixturelab.jobs.FinishedRun;
import mixturelab.smile.Agreement;

/** Says of a finished run how it began, why it stopped and what the fit is worth. */
final class RunSentences {
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

    /** @param translator knows the learner's language */
    static RunWords of(Component translator, FinishedRun finished) {
        RunSentences sentences = new RunSentences(translator, finished);
        return new RunWords(
                LinkText.of(sentences.settings.initialization()),
                Rules.of(sentences.settings),
                sentences.stop(),
                sentences.fit());
    }

    private Stop stop() {
        String iterations = Integer.toString(trace.iterations());
        String value = decimals(trace.last().objective(), 4);
        String component =
                trace.component().isPresent() ? letter(trace.component().getAsInt()) : "";
        return switch (trace.stopReason()) {
            case CONVERGED -> {
                String key = "stop.converged." + LinkText.of(settings.algorithm());
                yield stop(key, converged(key), iterations, value);
            }
            case MAX_ITERATIONS -> stop("stop.max", text("stop.max.why", lastGain()), iterations, value);
            case DEGENERATE_COMPONENT ->
                new Stop(
                        trace.stopReason().name(),
                        text("stop.degenerate.brief", iterations, component),
                        text("stop.degenerate.full", iterations, component),
                        text("stop.degenerate.why"),
                        text("stop.degenerate.advice", component));
            case EMPTY_CLUSTER ->
                new Stop(
                        trace.stopReason().name(),
                        text("stop.empty.brief", iterations, component),
                        text("stop.empty.full", iterations, component, value),
                        text("stop.empty.why", iterations, component),
                        text("stop.empty.advice", component));
            case CANCELLED -> stop("stop.cancelled", text("stop.cancelled.why"), iterations, value);
        };
    }

    private Stop stop(String key, String why, String iterations, String value) {
        return new Stop(
                trace.stopReason().name(),
                text(key + ".brief", iterations),
                text(key + ".full", iterations, value),
                why,
                text(key + ".advice", why));
    }

    /** K-means usually ends because no assignment changed; then the last update gained exactly nothing. */
    private String converged(String key) {
        boolean still = finished.run() instanceof MixtureRun || gain() != 0;
        return still
                ? text("stop.converged.em.why", settings.patience(), Texts.plain(settings.tolerance()))
                : text(key + ".why");
    }

    private String lastGain() {
        return String.format(Locale.ROOT, "%.2g", Math.abs(gain()));
    }

    /** What the last iteration changed the objective by; 0 if there was none. */
    private double gain() {
        int last = trace.frames().size() - 1;
        return last < 2
                ? 0
                : trace.last().objective() - trace.frames().get(last - 2).objective();
    }

    private List<Measure> fit() {
        List<Measure> fit = new ArrayList<>();
        double logLikelihood = trace.last().objective();
        if (finished.run() instanceof MixtureRun && !Double.isNaN(logLikelihood)) {
            int n = finished.dataset().points().n();
            int parameters = settings.covarianceType()
                    .parameterCount(
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

    private Measure measure(String key, String value, Object... noteArguments) {
        return new Measure(text(key), value, text(key + ".note", noteArguments));
    }

    private String text(String key, Object... arguments) {
        return translator.getTranslation(key, arguments);
    }
}
