package mixturelab.base.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import mixturelab.web.SecurityHeaders;
import org.jsoup.nodes.Element;

/**
 * What holds for every page: its scripts carry the nonce that the security policy asks for, and whatever happens to the
 * session or the server, the page comes back by itself. All that a page shows is in its address, so a reload is the whole
 * cure: there is nothing to explain and nothing to click.
 */
public final class PageSetup implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;
    private static final int RECONNECT_MILLIS = 2000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::markScripts);
        event.getSource().setSystemMessagesProvider(info -> reloading());
        event.getSource().addUIInitListener(PageSetup::reconnectCalmly);
    }

    private static void markScripts(IndexHtmlResponse page) {
        if (page.getVaadinRequest().getAttribute(SecurityHeaders.NONCE) instanceof String nonce) {
            for (Element script : page.getDocument().getElementsByTag("script")) {
                script.attr("nonce", nonce);
            }
        }
    }

    /** Without a message to show, the browser loads the address it is on. */
    private static SystemMessages reloading() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        return messages;
    }

    private static void reconnectCalmly(UIInitEvent event) {
        ReconnectDialogConfiguration dialog = event.getUI().getReconnectDialogConfiguration();
        dialog.setDialogText(event.getUI().getTranslation("page.reconnecting"));
        dialog.setDialogTextGaveUp(event.getUI().getTranslation("page.disconnected"));
        dialog.setReconnectInterval(RECONNECT_MILLIS);
    }
}
