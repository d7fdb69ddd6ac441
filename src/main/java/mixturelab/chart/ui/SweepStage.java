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
import mixturelab.wire.FactsMessage;
import mixturelab.wire.PanelMessage;
import mixturelab.wire.SweepLinks;
import mixturelab.wire.SweepPlan;

/** One fit for each K: curves, pictures and criteria. Panels come as they are computed. */
@Tag("sweep-stage")
@JsModule("./compare/sweep-stage.ts")
public final class SweepStage extends Component implements CancelNotifier {

    /**
     * An empty page.
     *
     * @param texts every text it shows, as templates by key
     */
    public SweepStage(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** Begins another sweep; the one before stays on the page until the first panel is there. */
    public void begin(SweepPlan plan, DataMessage data) {
        getElement().callJsFunction("begin", plan, data);
    }

    /** One K more. */
    public void add(PanelMessage panel) {
        getElement().callJsFunction("add", panel);
    }

    /** No more panels will come: what can be said about those that are there. */
    public void finish(FactsMessage facts) {
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

    /** Offers other sweeps that are worth a look. */
    public void offer(SweepLinks links) {
        getElement().setPropertyBean("links", links);
    }

    /** Saves the page as a picture of this name. */
    public void savePicture(String name) {
        getElement().callJsFunction("savePicture", name);
    }

    /** Calls the listener when what was canceled is wanted after all. */
    public Registration addResumeListener(ComponentEventListener<RunResumed> listener) {
        return addListener(RunResumed.class, listener);
    }

    /** A sweep that was canceled is wanted after all. */
    @DomEvent("run-resumed")
    public static final class RunResumed extends ComponentEvent<SweepStage> {
        /** Made by Vaadin. */
        public RunResumed(SweepStage source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
