package mixturelab.base.ui;

import com.vaadin.flow.component.Component;

/** A view that has something of its own to offer in the top bar. */
public interface PageActions {
    /** What stands before "Copy link" while the view is open. */
    Component pageActions();
}
