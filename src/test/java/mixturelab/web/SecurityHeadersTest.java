package mixturelab.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {
    @Test
    void everyAnswerHasItsOwnNonce() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        String policy = policy("'self'", request);
        assertTrue(policy.contains("'nonce-" + request.getAttribute(SecurityHeaders.NONCE) + "'"), policy);
        assertNotEquals(policy, policy("'self'", new MockHttpServletRequest()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'none'", "'self' https://course.example.org", "https://*.example.org:8443"})
    void theHostSaysWhoMayFrameThePage(String sources) throws Exception {
        String policy = policy(sources, new MockHttpServletRequest());
        assertEquals("frame-ancestors " + sources, policy.substring(policy.lastIndexOf("; ") + 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'self'; script-src *", "'self'\r\nSet-Cookie: a=b", "https://a,b"})
    void whatIsNoListOfSourcesIsRefused(String sources) {
        assertThrows(IllegalArgumentException.class, () -> new SecurityHeaders(sources));
    }

    private static String policy(String sources, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(sources).doFilter(request, response, new MockFilterChain());
        assertEquals("nosniff", response.getHeader("X-Content-Type-Options"));
        return Objects.requireNonNull(response.getHeader("Content-Security-Policy"));
    }
}
