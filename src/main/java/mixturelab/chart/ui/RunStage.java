package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;
import mixturelab.chart.ChartModel;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figure that is alive: caption, plane, playback, timeline and numbers of one run.
 *
 * <p>The whole run is sent once; from then on time belongs to the browser. Stepping and scrubbing ask the server nothing,
 * and the server keeps nothing of the run.
 */
@Tag("run-stage")
@JsModule("./stage/run-stage.ts")
@NpmPackage(value = "chart.js", version = "4.5.1")
@NpmPackage(value = "@fontsource-variable/inter", version = "5.2.8")
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.2.9")
public final class RunStage extends Component {

    /**
     * An empty figure.
     *
     * @param texts every text the figure shows, as templates by key
     */
    public RunStage(Map<String, String> texts) {
        getElement().setPropertyJson("texts", JacksonUtils.mapToJson(texts));
    }

    /** Shows a run from the given frame on; what was shown before is gone. */
    public void show(ChartModel model, RunWords words, int frame) {
        ObjectNode message = JacksonUtils.getMapper().valueToTree(model);
        message.setAll((ObjectNode) JacksonUtils.getMapper().valueToTree(words));
        getElement().callJsFunction("show", message.toString(), frame);
    }

    /** Moves to a frame of the run that is shown. */
    public void goTo(int frame) {
        getElement().callJsFunction("goTo", frame);
    }

    /**
     * A new run is on its way; the old one stays in use.
     *
     * @param iterations how many are done
     * @param maxIterations how many there are at most
     * @param waiting whether it waits for its turn
     */
    public void busy(int iterations, int maxIterations, boolean waiting) {
        getElement()
                .setPropertyJson(
                        "progress",
                        JacksonUtils.getMapper().valueToTree(new Progress(iterations, maxIterations, waiting)));
    }

    /** Nothing is on its way any more. */
    public void idle() {
        getElement().setPropertyJson("progress", JacksonUtils.nullNode());
    }

    /** Tells when the learner doesn't want to wait for the run that is on its way. */
    public void addCancelListener(Runnable canceled) {
        getElement().addEventListener("run-canceled", event -> canceled.run());
    }

    private record Progress(int iterations, int maxIterations, boolean waiting) {}
}
