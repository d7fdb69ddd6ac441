package mixturelab.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Tells browsers what a page of ours may do: nothing with another machine, no inline script but those that carry this
 * answer's nonce, and no frame on other sites than the host allows.
 *
 * <p>Two things are as loose as Vaadin 25.2 needs them: its client builds functions from texts that the server sends
 * ({@code unsafe-eval}), and its components carry style attributes ({@code unsafe-inline} for styles). HSTS is the
 * business of the proxy that has the certificate.
 */
public final class SecurityHeaders extends HttpFilter {
    /** The request's attribute that holds the nonce for the page's inline scripts. */
    public static final String NONCE = "mixturelab.nonce";

    private static final long serialVersionUID = 1;
    private static final Pattern SOURCES = Pattern.compile("[A-Za-z0-9'*:/.\\-\\[\\] ]+");
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final String frameAncestors;

    /**
     * @param frameAncestors who may show a page in a frame, as the policy's directive has it: {@code 'self'}, {@code 'none'},
     *     or addresses such as {@code 'self' https://course.example.org}
     * @throws IllegalArgumentException if that can't be a list of sources
     */
    public SecurityHeaders(String frameAncestors) {
        if (!SOURCES.matcher(frameAncestors).matches()) {
            throw new IllegalArgumentException(
                    "MIXTURELAB_FRAME_ANCESTORS is a list of sources separated by spaces, such as"
                            + " 'self' https://course.example.org, not " + frameAncestors);
        }
        this.frameAncestors = frameAncestors;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    private String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors " + frameAncestors);
    }
}
