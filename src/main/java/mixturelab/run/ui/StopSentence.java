package mixturelab.run.ui;

import static mixturelab.base.ui.Texts.decimals;
import static mixturelab.base.ui.Texts.letter;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import mixturelab.base.ui.Texts;
import mixturelab.core.run.Frame;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Run;
import mixturelab.core.run.Trace;
import mixturelab.core.settings.LinkText;
import mixturelab.wire.StopWords;

/** Says why a run stopped. */
public final class StopSentence {
    private final Component translator;
    private final Run run;
    private final Trace<? extends Frame> trace;

    private StopSentence(Component translator, Run run) {
        this.translator = translator;
        this.run = run;
        this.trace = run.trace();
    }

    /**
     * Why a run stopped, and what to do about it.
     *
     * @param translator knows the learner's language
     */
    public static StopWords of(Component translator, Run run) {
        return new StopSentence(translator, run).stop();
    }

    private StopWords stop() {
        String iterations = Integer.toString(trace.iterations());
        String value = decimals(trace.last().objective(), 4);
        String component =
                trace.component().isPresent() ? letter(trace.component().getAsInt()) : "";
        return switch (trace.stopReason()) {
            case CONVERGED -> {
                String key = "stop.converged." + LinkText.of(run.settings().algorithm());
                yield stop(key, converged(key), iterations, value);
            }
            case MAX_ITERATIONS -> stop("stop.max", text("stop.max.why", lastGain()), iterations, value);
            case DEGENERATE_COMPONENT ->
                new StopWords(
                        trace.stopReason(),
                        text("stop.degenerate.brief", iterations, component),
                        text("stop.degenerate.full", iterations, component),
                        text("stop.degenerate.why"),
                        text("stop.degenerate.advice", component));
            case EMPTY_CLUSTER ->
                new StopWords(
                        trace.stopReason(),
                        text("stop.empty.brief", iterations, component),
                        text("stop.empty.full", iterations, component, value),
                        text("stop.empty.why", iterations, component),
                        text("stop.empty.advice", component));
            case CANCELLED -> stop("stop.cancelled", text("stop.cancelled.why"), iterations, value);
        };
    }

    private StopWords stop(String key, String why, String iterations, String value) {
        return new StopWords(
                trace.stopReason(),
                text(key + ".brief", iterations),
                text(key + ".full", iterations, value),
                why,
                text(key + ".advice", why));
    }

    /** K-means usually ends because no assignment changed; then the last update gained exactly nothing. */
    private String converged(String key) {
        boolean still = run instanceof MixtureRun || gain() != 0;
        return still
                ? text(
                        "stop.converged.em.why",
                        run.settings().patience(),
                        Texts.plain(run.settings().tolerance()))
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

    private String text(String key, Object... arguments) {
        return translator.getTranslation(key, arguments);
    }
}
