package mixturelab.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.shared.Registration;

/** Mixin of a stage that lets the learner cancel what is on its way. */
public interface CancelNotifier extends HasElement {
    /** Calls the listener when the learner doesn't want to wait any longer. */
    default Registration addCancelListener(ComponentEventListener<RunCanceled> listener) {
        return ComponentUtil.addListener((Component) this, RunCanceled.class, listener);
    }
}
