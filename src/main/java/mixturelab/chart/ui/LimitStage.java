package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import mixturelab.wire.DataMessage;
import mixturelab.wire.LimitMessage;

/** A slider on which EM turns into K-means; its path comes when it is asked for. */
@Tag("limit-stage")
@JsModule("./compare/limit-stage.ts")
public final class LimitStage extends Component implements CancelNotifier {

    /**
     * The offer of a path.
     *
     * @param texts every text it shows, as templates by key
     */
    public LimitStage(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** Shows a path from its beginning. */
    public void show(DataMessage data, LimitMessage limit) {
        busy(false);
        getElement().callJsFunction("show", data, limit);
    }

    /** Back to the offer. */
    public void clear() {
        busy(false);
        refuse("");
        getElement().callJsFunction("clear");
    }

    /** Whether a path is on its way. */
    public void busy(boolean busy) {
        getElement().setProperty("busy", busy);
    }

    /** Says why there can't be a path; empty for nothing. */
    public void refuse(String problem) {
        getElement().setProperty("problem", problem);
    }

    /** Calls the listener when a path is wanted. */
    public Registration addRequestListener(ComponentEventListener<LimitRequested> listener) {
        return addListener(LimitRequested.class, listener);
    }

    /** A path is wanted. */
    @DomEvent("limit-requested")
    public static final class LimitRequested extends ComponentEvent<LimitStage> {
        /** Made by Vaadin. */
        public LimitRequested(LimitStage source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
