package mixturelab.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Light or dark, projector mode, "Copy link"; all of it happens in the browser. */
@Tag("page-modes")
@JsModule("./page/page-modes.ts")
final class PageModes extends Component {
    PageModes() {
        for (String text : new String[] {"theme", "projector", "leave", "copy", "copied"}) {
            getElement().setProperty(text, getTranslation("page." + text));
        }
    }
}
