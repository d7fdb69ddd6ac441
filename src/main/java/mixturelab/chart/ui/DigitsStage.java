package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import mixturelab.chart.ui.DigitsEvents.CellChosen;
import mixturelab.chart.ui.DigitsEvents.ComparisonChosen;
import mixturelab.chart.ui.DigitsEvents.ExperimentChosen;
import mixturelab.chart.ui.DigitsEvents.ExperimentStarted;
import mixturelab.chart.ui.DigitsEvents.SeriesChosen;
import mixturelab.wire.CellMessage;
import mixturelab.wire.DigitsMessage;
import mixturelab.wire.DigitsProgressMessage;
import mixturelab.wire.ErrorPointsMessage;
import mixturelab.wire.SeriesProgress;

/**
 * The page about digits: clusters as pictures, the methods' errors, experiments and confusions.
 *
 * <p>A comparison is sent once; looking around in it asks the server for nothing but the images of a confusion. Whether what
 * the browser asks for can be is for the listener to say.
 */
@Tag("digits-stage")
@JsModule("./digits/digits-stage.ts")
public final class DigitsStage extends Component implements CancelNotifier {

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

    /** Calls the listener when the errors along another setting are wanted. */
    public Registration addExperimentListener(ComponentEventListener<ExperimentChosen> listener) {
        return addListener(ExperimentChosen.class, listener);
    }

    /** Calls the listener when an experiment's comparison is to be run. */
    public Registration addStartListener(ComponentEventListener<ExperimentStarted> listener) {
        return addListener(ExperimentStarted.class, listener);
    }

    /** Calls the listener when a comparison from the plot is to be shown. */
    public Registration addComparisonListener(ComponentEventListener<ComparisonChosen> listener) {
        return addListener(ComparisonChosen.class, listener);
    }

    /** Calls the listener when several starts are wanted. */
    public Registration addSeriesListener(ComponentEventListener<SeriesChosen> listener) {
        return addListener(SeriesChosen.class, listener);
    }

    /** Calls the listener when the images of a confusion are wanted. */
    public Registration addCellListener(ComponentEventListener<CellChosen> listener) {
        return addListener(CellChosen.class, listener);
    }
}
