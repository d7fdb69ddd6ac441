package mixturelab;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Playwright's driver and the browser; starting them takes longer than most tests. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private @Nullable CommonProfile common;

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
        Path executable = named != null
                ? Path.of(named)
                : onPath("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
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
                                // the pages of a profile share a process, see CommonProfile
                                "--process-per-site",
                                // the address bar's suggestions are pages of their own, and take as long as ours;
                                // the others are Playwright's choice, which this list stands for
                                "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,"
                                        + "HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding")));
    }

    /** A profile for one test that measures: nothing is loaded yet. */
    BrowserContext freshProfile() {
        return browser.newContext(new Browser.NewContextOptions().setLocale("en-US"));
    }

    /** The profile of all other tests; the address is that of any file of the app. */
    CommonProfile commonProfile(String address) {
        if (common == null) {
            common = new CommonProfile(freshProfile(), address);
        }
        return common;
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
