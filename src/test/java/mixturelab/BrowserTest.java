package mixturelab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
 * a console error, an uncaught exception, a status of 400 or more, or a request to another machine.
 *
 * <p>Find things by role and label, and let Playwright's assertions wait; never sleep.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(BrowserTest.FreshPage.class)
@SuppressWarnings("NullAway.Init") // the fields are set before each test
public abstract class BrowserTest {
    @LocalServerPort
    private int port;

    private BrowserContext context;
    /** The page of the running test. */
    protected Page page;

    /** The addresses of all requests so far. */
    protected final List<String> requests = new ArrayList<>();
    /** Console warnings so far; they fail no test by themselves. */
    protected final List<String> warnings = new ArrayList<>();

    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

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

    private void start(Browser browser) {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"));
        context.onConsoleMessage(this::noteMessage);
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onRequest(this::noteRequest);
        context.onResponse(this::noteResponse);
        page = context.newPage();
    }

    private void noteMessage(ConsoleMessage message) {
        switch (message.type()) {
            case "error" -> complaints.add("console: " + message.text() + " at " + message.location());
            case "warning" -> warnings.add(message.text());
            default -> {}
        }
    }

    private void noteRequest(Request request) {
        requests.add(request.url());
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
            // kept in the root store: one browser for all test classes, closed after the last
            ExtensionContext.Store store = junit.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
            Chromium chromium = store.computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
            test(junit).start(chromium.browser);
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
            test(junit).context.close();
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

    /** Playwright's driver and the browser; starting them takes longer than most tests. */
    private static final class Chromium implements AutoCloseable {
        private final Playwright playwright;
        private final Browser browser;

        Chromium() {
            // a machine that runs tests is seldom idle: what comes late is judged by the tests that measure
            PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of(
                            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                            "1",
                            "PLAYWRIGHT_NODEJS_PATH",
                            onPath("node").toString())));
            String named = System.getenv("CHROMIUM");
            Path executable = named != null ? Path.of(named) : onPath("chromium", "chromium-browser", "google-chrome");
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            // a browser that talks to nobody, and that runs as root in a container
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    // the address bar's suggestions are pages of their own, and take as long as ours;
                                    // the others are Playwright's choice, which this list stands for
                                    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,"
                                            + "HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding")));
        }

        private static Path onPath(String... names) {
            return Stream.of(names)
                    .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                            .map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "The browser tests need " + names[0] + " on the PATH; ./test sees to it."));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
