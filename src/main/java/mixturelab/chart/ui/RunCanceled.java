package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** Event of a stage on which the learner doesn't want to wait any longer for what is on its way. */
@DomEvent("run-canceled")
public final class RunCanceled extends ComponentEvent<Component> {
    /** Made by Vaadin. */
    public RunCanceled(Component source, boolean fromClient) {
        super(source, fromClient);
    }
}
