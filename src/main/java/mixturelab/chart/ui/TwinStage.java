package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import mixturelab.wire.PairMessage;
import mixturelab.wire.TwinWords;

/** Two runs on one timeline: sent once; from then on time belongs to the browser. */
@Tag("twin-stage")
@JsModule("./compare/twin-stage.ts")
public final class TwinStage extends Component implements CancelNotifier {

    /**
     * An empty page.
     *
     * @param texts every text it shows, as templates by key
     */
    public TwinStage(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** Shows two runs from the given frame on; what was shown before is gone. */
    public void show(PairMessage pair, TwinWords words, int frame) {
        busy(false);
        getElement().callJsFunction("show", pair, words, frame);
    }

    /** Whether other runs are on their way; those that are shown stay in use. */
    public void busy(boolean busy) {
        getElement().setProperty("busy", busy);
    }

    /**
     * Saves both planes as they are on the screen, as one PNG.
     *
     * @param name the file's name; the frame and the ending are added
     */
    public void savePicture(String name) {
        getElement().callJsFunction("savePicture", name);
    }

    /**
     * Saves what differs, half step by half step, as CSV.
     *
     * @param name the file's name; the ending is added
     */
    public void saveTable(String name) {
        getElement().callJsFunction("saveTable", name);
    }
}
