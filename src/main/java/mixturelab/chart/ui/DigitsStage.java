package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;
import java.util.function.Consumer;
import mixturelab.wire.CellChoice;
import mixturelab.wire.CellMessage;
import mixturelab.wire.DigitsMessage;
import mixturelab.wire.DigitsProgressMessage;
import mixturelab.wire.ErrorPointsMessage;
import mixturelab.wire.ExperimentChoice;
import mixturelab.wire.SeriesChoice;
import mixturelab.wire.SeriesProgress;
import mixturelab.wire.VariableChoice;

/**
 * The page about digits: clusters as pictures, the methods' errors, experiments and confusions.
 *
 * <p>A comparison is sent once; looking around in it asks the server for nothing but the images of a confusion. Whether what
 * the browser asks for can be is for the listener to say.
 */
@Tag("digits-stage")
@JsModule("./digits/digits-stage.ts")
public final class DigitsStage extends Component {

    /**
     * An empty page.
     *
     * @param texts every text it shows, as templates by key
     */
    public DigitsStage(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /**
     * Shows a comparison; what was shown before is gone, and nothing is on its way any more.
     *
     * @param frame which iteration; -1 for the last
     * @param cluster which one is selected; -1 for one that is worth a look
     * @param method whose clusters: mixture or kmeans; empty for the first there is
     */
    public void show(DigitsMessage comparison, int frame, int cluster, String method) {
        getElement().callJsFunction("show", comparison, frame, cluster, method);
    }

    /** How far a comparison on its way is; the old one stays in use. */
    public void progress(DigitsProgressMessage progress) {
        getElement().callJsFunction("progress", progress);
    }

    /** Nothing is on its way any more. */
    public void idle() {
        getElement().callJsFunction("progress", JacksonUtils.nullNode());
    }

    /** The errors along one setting. */
    public void showPoints(ErrorPointsMessage points) {
        getElement().callJsFunction("showPoints", points);
    }

    /** The images of a cell of a confusion matrix. */
    public void showCell(CellMessage cell) {
        getElement().callJsFunction("showCell", cell);
    }

    /**
     * Says what has to be known about the comparison that is shown.
     *
     * @param note empty for nothing
     * @param pending whether other settings wait for their run
     */
    public void say(String note, boolean pending) {
        getElement().setProperty("note", note);
        getElement().setProperty("pending", pending);
    }

    /** How many starts of a series are done. */
    public void series(SeriesProgress progress) {
        getElement().setPropertyBean("series", progress);
    }

    /** No series is on its way any more. */
    public void endSeries() {
        getElement().setPropertyJson("series", JacksonUtils.nullNode());
    }

    /** Lets the browser save something of what is shown: {@code picture}, {@code errors} or {@code confusions}. */
    public void save(String what) {
        getElement().callJsFunction("save", what);
    }

    /** The focus goes to the way out of the run that has just been started. */
    public void focusCancel() {
        getElement().callJsFunction("focusCancel");
    }

    /** Tells when the learner doesn't want to wait any longer. */
    public void onCancel(Runnable canceled) {
        getElement().addEventListener("run-canceled", event -> canceled.run());
    }

    /** Tells when the errors along another setting are wanted. */
    public void onExperiment(Consumer<VariableChoice> chosen) {
        listen("experiment-chosen", VariableChoice.class, chosen);
    }

    /** Tells when an experiment's comparison is to be run. */
    public void onRun(Consumer<ExperimentChoice> wanted) {
        listen("experiment-run", ExperimentChoice.class, wanted);
    }

    /** Tells when a comparison from the plot is to be shown. */
    public void onComparison(Consumer<ExperimentChoice> wanted) {
        listen("comparison-chosen", ExperimentChoice.class, wanted);
    }

    /** Tells when several starts are wanted. */
    public void onSeries(Consumer<SeriesChoice> wanted) {
        listen("starts-requested", SeriesChoice.class, wanted);
    }

    /** Tells when the images of a confusion are wanted. */
    public void onCell(Consumer<CellChoice> wanted) {
        listen("cell-chosen", CellChoice.class, wanted);
    }

    private <T> void listen(String event, Class<T> type, Consumer<T> listener) {
        getElement()
                .addEventListener(event, happened -> listener.accept(happened.getEventDetail(type)))
                // as a whole: given the type, Vaadin looks for the fields of its enums and finds no end
                .addEventDetail();
    }
}
