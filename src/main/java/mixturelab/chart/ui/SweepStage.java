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
     * @param plan what is going to be computed, as {@code sweep-message.ts} reads it
     * @param data the points, as {@code panel-model.ts} reads them
     */
    public void begin(String plan, String data) {
        getElement().callJsFunction("begin", plan, data);
    }

    /** One K more. */
    public void add(String panel) {
        getElement().callJsFunction("add", panel);
    }

    /** No more panels will come: what can be said about those that are there. */
    public void finish(String facts) {
        getElement().callJsFunction("finish", facts);
    }

    /**
     * Nothing comes of what was on its way; what was there before stays.
     *
     * @param canceled whether that was the learner's wish
     */
    public void idle(boolean canceled) {
        getElement().callJsFunction("idle", canceled);
    }

    /**
     * Offers other sweeps that are worth a look.
     *
     * @param homework the address of the homework's own; empty for none
     * @param moreStarts the address of this one with more starts; empty for none
     */
    public void offer(String homework, String moreStarts) {
        getElement()
                .setPropertyJson(
                        "links", JacksonUtils.mapToJson(Map.of("homework", homework, "moreStarts", moreStarts)));
    }

    /** Saves the page as a picture of this name. */
    public void savePicture(String name) {
        getElement().callJsFunction("savePicture", name);
    }

    /** Tells when the learner doesn't want to wait any longer. */
    public void onCancel(Runnable canceled) {
        getElement().addEventListener("run-canceled", event -> canceled.run());
    }

    /** Tells when what was canceled is wanted after all. */
    public void onResume(Runnable wanted) {
        getElement().addEventListener("run-resumed", event -> wanted.run());
    }
}
