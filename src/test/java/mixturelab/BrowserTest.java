package mixturelab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test in a real browser: every test has a fresh {@link #page}, and afterwards nothing may have gone wrong in it, be it
 * a console error, an uncaught exception, a status of 400 or more, or a request to another machine. What measures has a
 * fresh profile, too; the others find one that has the app's files and nothing else, see {@link FreshPageIT}.
 *
 * <p>Find things by role and label, and let Playwright's assertions wait; never sleep.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(BrowserTest.FreshPage.class)
@SuppressWarnings("NullAway.Init") // the fields are set before each test
public abstract class BrowserTest {
    /** A list of events all of which are polls. */
    private static final Pattern POLLS = Pattern.compile("\"rpc\":\\[(\\{[^{}]*\"ui-poll\"[^{}]*},?)+]");

    @LocalServerPort
    private int port;

    /** The page of the running test. */
    protected Page page;

    /** Console warnings so far; they fail no test by themselves. */
    protected final List<String> warnings = new ArrayList<>();

    private final AtomicInteger roundTrips = new AtomicInteger();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private final Consumer<ConsoleMessage> noteMessage = this::noteMessage;
    private final Consumer<WebError> noteError = this::noteError;
    private final Consumer<Request> noteRequest = this::noteRequest;
    private final Consumer<Response> noteResponse = this::noteResponse;

    /** What the page is seen on. */
    public record Screen(int width, int height, boolean dark, boolean still) {
        /** Any size, in light and with motion. */
        public Screen(int width, int height) {
            this(width, height, false, false);
        }

        public static final Screen DESKTOP = new Screen(1440, 900);
        public static final Screen PHONE = new Screen(390, 844);
        public static final Screen PROJECTOR = new Screen(1920, 1080);

        /** The same in the dark color scheme. */
        public Screen inDark() {
            return new Screen(width, height, true, still);
        }

        /** The same for somebody who asked for reduced motion. */
        public Screen withoutMotion() {
            return new Screen(width, height, dark, true);
        }
    }

    /** Opens a path such as {@code "/lab?k=2"} on a desktop screen. */
    protected final Page open(String path) {
        return open(path, Screen.DESKTOP);
    }

    /** Opens a path such as {@code "/lab?k=2"} on the given screen. */
    protected final Page open(String path, Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(screen.still() ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE));
        page.navigate(address(path));
        return page;
    }

    /** The full address of a path of the server under test. */
    protected final String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Waits until the browser has painted what was changed before. */
    protected final void untilPainted() {
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Holds the page to its width. */
    protected final void assertNothingScrollsSideways() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) overflow).intValue(), "pixels to the side");
    }

    /**
     * Holds the texts of some elements to 24 px, the least that is read from the back of a room.
     *
     * @param selector whose shadow trees are looked through
     * @param raised the names of elements that stand raised, such as an exponent, and may be smaller
     */
    protected final void assertNothingSmall(String selector, String... raised) {
        Object small = page.evaluate("""
                ([selector, raised]) => {
                  const small = new Set();
                  const look = root => root.querySelectorAll('*').forEach(e => {
                    if (e.shadowRoot) look(e.shadowRoot);
                    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim() !== '');
                    const shown = e.getClientRects().length > 0 && e.getBoundingClientRect().width > 2;
                    const size = parseFloat(getComputedStyle(e).fontSize);
                    if (own && shown && size > 0 && size < 23.9 && !['STYLE', ...raised].includes(e.tagName))
                      small.add(`${e.tagName} ${e.className} ${size}: ${e.textContent.trim().slice(0, 30)}`);
                  });
                  const found = document.querySelectorAll(selector);
                  if (found.length === 0) return [`no ${selector}`];
                  found.forEach(e => look(e.shadowRoot));
                  return [...small]; }""", List.of(selector, List.of(raised)));
        assertEquals(List.of(), small, "nothing below 24 px");
    }

    /** Says that this test provokes complaints with the given text in them, such as {@code "404"}; one has to come. */
    protected final void expectComplaint(String part) {
        expected.add(part);
    }

    /**
     * How often the page has asked the application for something so far, rather than for a file of the page. Polls don't
     * count: the server has asked for those, to send what isn't ready with the page, such as a second opinion.
     */
    protected final int roundTrips() {
        return roundTrips.get();
    }

    private static boolean isRoundTrip(Request request) {
        String sent = request.postData();
        boolean onlyPolls = sent != null && POLLS.matcher(sent).find();
        return !onlyPolls && (request.url().contains("v-r=") || request.url().contains("/api/"));
    }

    private void start(BrowserContext profile) {
        profile.onConsoleMessage(noteMessage);
        profile.onWebError(noteError);
        profile.onRequest(noteRequest);
        profile.onResponse(noteResponse);
        page = profile.newPage();
    }

    private void end() {
        BrowserContext profile = page.context();
        profile.offConsoleMessage(noteMessage);
        profile.offWebError(noteError);
        profile.offRequest(noteRequest);
        profile.offResponse(noteResponse);
    }

    private void noteMessage(ConsoleMessage message) {
        switch (message.type()) {
            case "error" -> complaints.add("console: " + message.text() + " at " + message.location());
            case "warning" -> warnings.add(message.text());
            default -> {}
        }
    }

    private void noteError(WebError error) {
        complaints.add("uncaught: " + error.error());
    }

    private void noteRequest(Request request) {
        if (isRoundTrip(request)) {
            roundTrips.incrementAndGet();
        }
        URI address = URI.create(request.url());
        boolean local =
                address.getHost() == null || Set.of("127.0.0.1", "localhost").contains(address.getHost());
        if (!local) {
            complaints.add("request to another machine: " + request.url());
        }
    }

    private void noteResponse(Response response) {
        if (response.status() >= 400) {
            complaints.add("status " + response.status() + ": " + response.url());
        }
    }

    private void assertNoComplaints() {
        List<String> unexpected = complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
        assertEquals(List.of(), unexpected, "what went wrong in the browser");
        List<String> missing = expected.stream()
                .filter(part -> complaints.stream().noneMatch(complaint -> complaint.contains(part)))
                .toList();
        assertEquals(List.of(), missing, "expected complaints that did not come");
    }

    /** Gives each test its page, and judges what happened in it. */
    static final class FreshPage implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {
        @Override
        public void beforeEach(ExtensionContext junit) {
            BrowserTest test = test(junit);
            test.start(measures(junit) ? chromium(junit).freshProfile() : commonProfile(junit).context);
        }

        @Override
        public void afterTestExecution(ExtensionContext junit) {
            BrowserTest test = test(junit);
            Throwable failure = junit.getExecutionException().orElse(null);
            AssertionError complaint = judge(test);
            if (failure != null || complaint != null) {
                Path picture = Path.of("target", "screenshots", nameOf(junit) + ".png");
                test.page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            }
            if (complaint != null) {
                if (failure == null) {
                    throw complaint;
                }
                failure.addSuppressed(complaint);
            }
        }

        @Override
        public void afterEach(ExtensionContext junit) {
            BrowserTest test = test(junit);
            test.end();
            if (measures(junit)) {
                test.page.context().close();
            } else {
                commonProfile(junit).forget(test.address("/"));
            }
        }

        private static boolean measures(ExtensionContext junit) {
            return junit.getTags().contains("measures");
        }

        private static CommonProfile commonProfile(ExtensionContext junit) {
            return chromium(junit).commonProfile(test(junit).address("/favicon.svg"));
        }

        /** Kept in the root store: one browser for all test classes, closed after the last. */
        private static Chromium chromium(ExtensionContext junit) {
            ExtensionContext.Store store = junit.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
            return store.computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        }

        private static @Nullable AssertionError judge(BrowserTest test) {
            try {
                test.page.evaluate("0"); // lets events that are on their way arrive
                test.assertNoComplaints();
                return null;
            } catch (AssertionError complaint) {
                return complaint;
            }
        }

        private static String nameOf(ExtensionContext junit) {
            String method = junit.getRequiredTestMethod().getName();
            String shown =
                    junit.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
            return junit.getRequiredTestClass().getSimpleName() + "-" + method
                    + (shown.equals(method) ? "" : "-" + shown);
        }

        private static BrowserTest test(ExtensionContext junit) {
            return junit.getRequiredTestInstances()
                    .findInstance(BrowserTest.class)
                    .orElseThrow();
        }
    }
}
