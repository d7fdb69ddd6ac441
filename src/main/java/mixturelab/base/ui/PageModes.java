package mixturelab.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * Light or dark, projector mode, the link as text or as a QR code; all of it happens in the browser. What a view adds stands
 * before "Copy link".
 */
@Tag("page-modes")
@JsModule("./page/page-modes.ts")
@NpmPackage(value = "uqr", version = "0.1.3")
final class PageModes extends Component implements HasComponents {
    private static final String[] TEXTS = {
        "theme", "projector", "leave", "copy", "copied", "qr", "qrTitle", "qrTooLong", "close"
    };

    PageModes() {
        for (String text : TEXTS) {
            getElement().setProperty(text, getTranslation("page." + text));
        }
    }
}
