package mixturelab.base.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import mixturelab.web.SecurityHeaders;
import org.jsoup.nodes.Element;

/** What holds for every page: its scripts carry the nonce that the security policy asks for, and it comes back by itself. */
public final class PageSetup implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::markScripts);
        event.addRequestHandler(new LostPages());
        event.getSource().setSystemMessagesProvider(LostPages::messages);
    }

    private static void markScripts(IndexHtmlResponse page) {
        if (page.getVaadinRequest().getAttribute(SecurityHeaders.NONCE) instanceof String nonce) {
            for (Element script : page.getDocument().getElementsByTag("script")) {
                script.attr("nonce", nonce);
            }
        }
    }
}
