package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import mixturelab.wire.DataMessage;
import mixturelab.wire.Preset;
import mixturelab.wire.StartsMessage;

/** Many starts of one setting: where they end, as a histogram and as a map. They come as they are computed. */
@Tag("starts-stage")
@JsModule("./compare/starts-stage.ts")
public final class StartsStage extends Component implements CancelNotifier {

    /**
     * An empty page.
     *
     * @param texts every text it shows, as templates by key
     * @param presets other cases worth a look
     */
    public StartsStage(Map<String, String> texts, List<Preset> presets) {
        getElement().setPropertyMap("texts", texts);
        getElement().setPropertyList("presets", presets);
    }

    /**
     * Begins others; those before stay on the page until the first of these have ended.
     *
     * @param total how many there will be
     */
    public void begin(DataMessage data, int total) {
        getElement().callJsFunction("begin", data, total);
    }

    /** Those that have ended so far. */
    public void progress(StartsMessage starts) {
        getElement().callJsFunction("progress", starts);
    }

    /** All of them. */
    public void show(StartsMessage starts) {
        getElement().callJsFunction("show", starts);
    }

    /** Nothing is on its way any more. */
    public void idle() {
        getElement().callJsFunction("idle");
    }

    /** Has the browser save what is drawn. */
    public void savePicture(String name) {
        getElement().callJsFunction("savePicture", name);
    }

    /** Calls the listener when the learner wants other starts of the same setting. */
    public Registration addRepeatListener(ComponentEventListener<StartsRepeated> listener) {
        return addListener(StartsRepeated.class, listener);
    }

    /** Other starts of the same setting are wanted. */
    @DomEvent("starts-repeated")
    public static final class StartsRepeated extends ComponentEvent<StartsStage> {
        /** Made by Vaadin. */
        public StartsRepeated(StartsStage source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
