package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import mixturelab.wire.DrawingLimits;
import mixturelab.wire.DrawingText;
import mixturelab.wire.IterationProgress;
import mixturelab.wire.RunMessage;
import mixturelab.wire.StartProblems;
import mixturelab.wire.StartTexts;

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
@NpmPackage(value = "katex", version = "0.19.1")
public final class RunStage extends Component implements CancelNotifier {

    /**
     * An empty figure.
     *
     * @param texts every text the figure shows, as templates by key
     */
    public RunStage(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** Shows a run from the given frame on; what was shown before is gone. */
    public void show(RunMessage run, int frame) {
        getElement().callJsFunction("show", run, frame);
    }

    /**
     * Tells how far another library's result is from that of the run that is shown; see the texts stage.opinion.
     *
     * @param difference 0 or more
     */
    public void tellOpinion(double difference) {
        getElement().callJsFunction("tellOpinion", difference);
    }

    /** Calls the listener when the learner wants a run from parameters that were set by hand. */
    public Registration addStartListener(ComponentEventListener<StartChosen> listener) {
        return addListener(StartChosen.class, listener);
    }

    /** Says why the start that was chosen can't be; it stays in the learner's hand. */
    public void refuseStart(StartProblems problems) {
        getElement().callJsFunction("refuseStart", problems);
    }

    /** Tells how large a drawing may be. */
    public void setDrawingLimits(DrawingLimits limits) {
        getElement().setPropertyBean("limits", limits);
    }

    /**
     * Where two runs can be watched that go on from the frame on the stage, one of them with something changed.
     *
     * @param address the frame's number is added to it; empty for nowhere
     */
    public void offerFork(String address) {
        getElement().setProperty("fork", address);
    }

    /** Begins a drawing without points; the run that is shown stays behind it. */
    public void draw() {
        getElement().callJsFunction("draw");
    }

    /** Calls the listener when the learner wants a run on points that were drawn. */
    public Registration addDrawnListener(ComponentEventListener<PointsDrawn> listener) {
        return addListener(PointsDrawn.class, listener);
    }

    /** Says why there can't be a run on the points that were drawn; they stay on the plane. */
    public void refuseDrawing(String message) {
        getElement().callJsFunction("refuseDrawing", message);
    }

    /** Points that were drawn; what they are worth is for their reader to say. */
    @DomEvent("points-drawn")
    public static final class PointsDrawn extends ComponentEvent<RunStage> {
        private final DrawingText drawing;

        /** @param drawing sent by the browser */
        public PointsDrawn(RunStage source, boolean fromClient, @EventData("event.detail") DrawingText drawing) {
            super(source, fromClient);
            this.drawing = drawing;
        }

        /** The points as text. */
        public DrawingText drawing() {
            return drawing;
        }
    }

    /** Moves to a frame of the run that is shown. */
    public void goTo(int frame) {
        getElement().callJsFunction("goTo", frame);
    }

    /** Parameters to start from, as a link writes them; what they are worth is for the link's reader to say. */
    @DomEvent("start-chosen")
    public static final class StartChosen extends ComponentEvent<RunStage> {
        private final StartTexts start;

        /** @param start sent by the browser */
        public StartChosen(RunStage source, boolean fromClient, @EventData("event.detail") StartTexts start) {
            super(source, fromClient);
            this.start = start;
        }

        /** The parameters as text. */
        public StartTexts start() {
            return start;
        }
    }

    /**
     * Saves the plane as it is on the screen, as a PNG.
     *
     * @param name the file's name; the frame and the ending are added
     */
    public void savePicture(String name) {
        getElement().callJsFunction("savePicture", name);
    }

    /** A new run is on its way; the old one stays in use. */
    public void busy(IterationProgress progress) {
        getElement().setPropertyBean("progress", progress);
    }

    /** Nothing is on its way any more. */
    public void idle() {
        getElement().setPropertyJson("progress", JacksonUtils.nullNode());
    }
}
