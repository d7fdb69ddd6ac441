package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;

/** One fit for each K: curves, pictures and criteria. Panels come as they are computed. */
@Tag("sweep-stage")
@JsModule("./compare/sweep-stage.ts")
public final class SweepStage extends Component {

    /**
     * An empty page.
     *
     * @param texts every text it shows, as templates by key
     */
    public SweepStage(Map<String, String> texts) {
        getElement().setPropertyJson("texts", JacksonUtils.mapToJson(texts));
    }

    /**
     * Begins another sweep; the one before stays on the page until the first panel is there.
     *
     * @param data the points, as {@code panel-model.ts} reads them
     * @param from the smallest K
     * @param to the largest K
     */
    public void begin(String data, int from, int to) {
        getElement().callJsFunction("begin", data, from, to);
    }

    /** One K more. */
    public void add(String panel) {
        getElement().callJsFunction("add", panel);
    }

    /** All panels are there: what can be said about them. */
    public void finish(String facts) {
        getElement().callJsFunction("finish", facts);
    }

    /** Nothing is on its way any more. */
    public void idle() {
        getElement().callJsFunction("idle");
    }

    /** Tells when the learner doesn't want to wait any longer. */
    public void onCancel(Runnable canceled) {
        getElement().addEventListener("run-canceled", event -> canceled.run());
    }
}
