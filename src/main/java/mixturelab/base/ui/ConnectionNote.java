package mixturelab.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** One line that stands on the page while the server doesn't answer; what is in the browser goes on working. */
@Tag("connection-note")
@JsModule("./page/connection-note.ts")
final class ConnectionNote extends Component {
    private static final int ASK_AGAIN_MILLIS = 2000;

    ConnectionNote() {
        getElement().setProperty("text", getTranslation("page.connection.lost"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getReconnectDialogConfiguration().setReconnectInterval(ASK_AGAIN_MILLIS);
    }
}
