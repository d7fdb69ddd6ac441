package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The page about digits: clusters as pictures, the methods' errors, experiments and confusions.
 *
 * <p>A comparison is sent once, as JSON; looking around in it asks the server for nothing but the images of a confusion. What
 * the browser asks for is text and numbers; whether that can be is for the listener to say.
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
        getElement().setPropertyJson("texts", JacksonUtils.mapToJson(texts));
    }

    /**
     * Shows a comparison; what was shown before is gone, and nothing is on its way any more.
     *
     * @param comparison as {@code digits-message.ts} reads it
     * @param frame which iteration; -1 for the last
     * @param cluster which one is selected; -1 for one that is worth a look
     * @param method whose clusters: mixture or kmeans; empty for the first there is
     */
    public void show(String comparison, int frame, int cluster, String method) {
        getElement().callJsFunction("show", comparison, frame, cluster, method);
    }

    /** How far a comparison on its way is; the old one stays in use. */
    public void progress(String progress) {
        getElement().callJsFunction("progress", progress);
    }

    /** Nothing is on its way any more. */
    public void idle() {
        getElement().callJsFunction("progress", JacksonUtils.nullNode());
    }

    /** The errors along one setting. */
    public void showPoints(String points) {
        getElement().callJsFunction("showPoints", points);
    }

    /** The images of a cell of a confusion matrix. */
    public void showCell(String cell) {
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
    public void series(int done, int total) {
        getElement()
                .setPropertyJson("series", JacksonUtils.getMapper().valueToTree(Map.of("done", done, "total", total)));
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
    public void onExperiment(Consumer<String> chosen) {
        listen("experiment-chosen", detail -> chosen.accept(text(detail, "variable")), "variable");
    }

    /** Tells when an experiment's comparison is to be run. */
    public void onRun(ExperimentListener wanted) {
        experiment("experiment-run", wanted);
    }

    /** Tells when a comparison from the plot is to be shown. */
    public void onComparison(ExperimentListener wanted) {
        experiment("comparison-chosen", wanted);
    }

    /** Tells when several starts are wanted. */
    public void onSeries(SeriesListener wanted) {
        listen(
                "starts-requested",
                detail -> wanted.chosen(text(detail, "variable"), text(detail, "value")),
                "variable",
                "value");
    }

    /** Tells when the images of a confusion are wanted. */
    public void onCell(CellListener wanted) {
        listen(
                "cell-chosen",
                detail -> wanted.chosen(text(detail, "method"), number(detail, "digit"), number(detail, "label")),
                "method",
                "digit",
                "label");
    }

    /** Told a setting's name and value as links write them, and a start. */
    public interface ExperimentListener {
        void chosen(String variable, String value, String start);
    }

    /** Told a setting's name and value as links write them. */
    public interface SeriesListener {
        void chosen(String variable, String value);
    }

    /** Told a method as links write it, a digit, and what it was read as (10 for nothing). */
    public interface CellListener {
        void chosen(String method, int digit, int label);
    }

    private void experiment(String event, ExperimentListener wanted) {
        listen(
                event,
                detail -> wanted.chosen(
                        text(detail, "variable"), text(detail, "value"), Integer.toString(number(detail, "start"))),
                "variable",
                "value",
                "start");
    }

    private void listen(String event, Consumer<JsonNode> told, String... names) {
        DomListenerRegistration listener =
                getElement().addEventListener(event, happened -> told.accept(happened.getEventData()));
        for (String name : names) {
            listener.addEventData("event.detail." + name);
        }
    }

    private static String text(JsonNode detail, String name) {
        return detail.path("event.detail." + name).asString("");
    }

    private static int number(JsonNode detail, String name) {
        return detail.path("event.detail." + name).asInt(-1);
    }
}
