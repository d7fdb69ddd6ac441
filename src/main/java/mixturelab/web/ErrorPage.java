package mixturelab.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * What a browser is shown when a request fails before a page of ours can answer, as one with a link that was cut off does: a
 * number to tell us and the way back. The log has what happened, under the same number.
 */
public final class ErrorPage implements ErrorViewResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><link rel="icon" href="{3}/favicon.svg"><title>{0}</title>
            <style>body '{' font: 1.125rem/1.5 Charter, Georgia, serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem '}'
            h1 '{' font-size: 1.75rem; font-weight: 500 '}' a '{' color: inherit '}'</style></head>
            <body><h1>{0}</h1><p>{1}</p><p><a href="{3}/lab">{2}</a></p></body></html>
            """;

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (status.is5xxServerError()) {
            Object reason = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error("Error {} at {}: {}", id, address, status, reason instanceof Throwable thrown ? thrown : null);
        } else {
            LOG.info("Error {} at {}: {}", id, address, status);
        }
        String html = html(status, id, request.getContextPath());
        View view = (ignored, question, answer) -> {
            answer.setContentType(MediaType.TEXT_HTML_VALUE);
            answer.setCharacterEncoding("UTF-8");
            answer.getWriter().write(html);
        };
        return new ModelAndView(view);
    }

    private static String html(HttpStatus status, String id, String path) {
        ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations");
        String kind = status.is5xxServerError() ? "error" : "error.request";
        String text = MessageFormat.format(texts.getString(kind + ".text"), id);
        return MessageFormat.format(PAGE, texts.getString(kind + ".title"), text, texts.getString("error.back"), path);
    }
}
