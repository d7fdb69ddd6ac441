package mixturelab.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of an unexpected error: a number to tell us; the stack trace stays in the log, under the same number. */
@ParentLayout(MainLayout.class)
final class ErrorView extends Div implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

    ErrorView() {
        addClassName("error-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {} at /{}", id, event.getLocation().getPath(), parameter.getCaughtException());
        add(
                new H1(getTranslation("error.title")),
                new Paragraph(getTranslation("error.text", id)),
                new Anchor("lab", getTranslation("error.back")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
