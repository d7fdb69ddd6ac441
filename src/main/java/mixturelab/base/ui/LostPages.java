package mixturelab.base.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ResourceBundle;

/**
 * A page that the server doesn't know anymore, because its session has expired or the server was started again, loads its
 * link: by Vaadin's own means if a session is gone, and by this class's if the session is there and only the page isn't.
 */
final class LostPages extends SynchronizedRequestHandler {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean canHandleRequest(VaadinRequest request) {
        return ApplicationConstants.REQUEST_TYPE_HEARTBEAT.equals(
                request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }

    /** Vaadin's answer to the heartbeat of a page that was given up, 404, leaves a dead page; 403 makes it load its link. */
    @Override
    public boolean synchronizedHandleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        boolean lost = session.getService().findUI(request) == null;
        if (lost) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "The server has given this page up");
        }
        return lost;
    }

    /** What can't be mended by loading the link is said in a few words; all else needs none. */
    static SystemMessages messages(SystemMessagesInfo info) {
        ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", info.getLocale());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSyncErrorNotificationEnabled(false);
        messages.setCookiesDisabledCaption(null);
        messages.setCookiesDisabledMessage(texts.getString("page.connection.cookies"));
        messages.setInternalErrorCaption(null);
        messages.setInternalErrorMessage(texts.getString("page.connection.broken"));
        return messages;
    }
}
