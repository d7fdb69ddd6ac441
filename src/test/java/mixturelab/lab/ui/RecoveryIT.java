package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import mixturelab.Application;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A page that the server has forgotten comes back to what its link says; the heartbeat is quickened. */
@TestPropertySource(properties = RecoveryIT.QUICK_HEARTBEAT)
@Import(OpenTabs.class)
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class RecoveryIT extends BrowserTest {
    static final String QUICK_HEARTBEAT = "vaadin.heartbeat-interval=1";

    private static final Pattern LOST = Pattern.compile("Connection lost\\. Stepping and playing still work.*");

    @Autowired
    private OpenTabs openTabs;

    @Test
    void afterAnExpiredSessionAPressLoadsTheLink() {
        onlyAPressNotices();
        open("/lab?data=overlap&k=4&frame=21");
        assertShows(21, 178);
        mark();
        openTabs.expireSessions();
        button("New start").click();
        assertLoadedAgain();
        assertShows(21, 178);
        button("New start").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "0");
    }

    @Test
    void withoutItsCookieThePageSaysWhatItNeeds() {
        onlyAPressNotices();
        open("/lab?data=overlap&k=4&frame=21");
        assertShows(21, 178);
        mark();
        page.context().clearCookies();
        button("New start").click();
        page.getByText("The lab needs a cookie").click();
        assertLoadedAgain();
        assertShows(21, 178);
    }

    @Test
    void afterAnExpiredSessionTheHeartbeatLoadsTheLink() {
        expectComplaint("403");
        open("/lab?data=overlap&k=4&frame=20");
        button("E: who belongs to whom?").click();
        assertThat(page).hasURL(Pattern.compile(".*frame=21.*"));
        mark();
        openTabs.expireSessions();
        assertLoadedAgain();
        assertShows(21, 178);
    }

    @Test
    void aTabThatWasGivenUpLoadsItsLink() {
        expectComplaint("403");
        open("/lab?data=overlap&k=4&frame=21");
        assertShows(21, 178);
        mark();
        openTabs.giveUp();
        assertLoadedAgain();
        assertShows(21, 178);
    }

    @Test
    void whileTheServerIsGoneSteppingGoesOnAndThenThePageComesBack() {
        expectComplaint("ERR_CONNECTION_REFUSED");
        expectComplaint("403");
        ConfigurableApplicationContext server = start(0);
        int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        page.navigate("http://127.0.0.1:" + port + "/lab?frame=21");
        assertShows(21, 68);
        assertThat(note()).hasText("");
        mark();
        server.close();
        assertThat(note()).hasText(LOST);
        button("M: move the components").click();
        assertThat(page).hasURL(Pattern.compile(".*frame=22.*"));
        assertShows(22, 68);
        try (ConfigurableApplicationContext again = start(port)) {
            assertTrue(again.isRunning());
            assertLoadedAgain();
            assertShows(22, 68);
            assertThat(note()).hasText("");
            page.navigate("about:blank");
        }
    }

    @Test
    void backAndLinksWaitForTheServerAndTheRunStays() {
        expectComplaint("ERR_CONNECTION_REFUSED");
        expectComplaint("403");
        ConfigurableApplicationContext server = start(0);
        int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        page.navigate("http://127.0.0.1:" + port + "/lab?frame=21");
        assertShows(21, 68);
        components().fill("2");
        components().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*k=2.*"));
        assertThat(timeline()).not().hasAttribute("aria-valuemax", "68");
        mark();
        server.close();
        assertThat(note()).hasText(LOST);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mixture Lab"))
                .click();
        page.evaluate("history.back()");
        assertThat(page).hasURL(Pattern.compile(".*/lab\\?frame=21"));
        assertThat(timeline()).isVisible();
        assertThat(timeline()).not().hasAttribute("aria-valuemax", "68");
        try (ConfigurableApplicationContext again = start(port)) {
            assertTrue(again.isRunning());
            assertLoadedAgain();
            assertShows(21, 68);
            page.navigate("about:blank");
        }
    }

    @Test
    void aClosedTabIsFreedAtOnce() throws InterruptedException {
        open("/lab");
        assertThat(timeline()).isVisible();
        int before = openTabs.count();
        Page other = page.context().newPage();
        other.navigate(address("/lab"));
        assertThat(other.getByRole(AriaRole.SLIDER)).isVisible();
        assertTrue(openTabs.count() > before);
        other.close();
        assertTrue(openTabs.isDownTo(before, Duration.ofMillis(900)), "sooner than the next heartbeat");
    }

    /** Heartbeats are well, whatever happens. */
    private void onlyAPressNotices() {
        page.route("**/*v-r=heartbeat*", route -> route.fulfill(new Route.FulfillOptions().setStatus(200)));
    }

    /** Another server than the other tests', which can be stopped. */
    private static ConfigurableApplicationContext start(int port) {
        return SpringApplication.run(Application.class, "--server.port=" + port, "--" + QUICK_HEARTBEAT);
    }

    private void mark() {
        page.evaluate("() => { window.before = true; }");
    }

    private void assertLoadedAgain() {
        page.waitForFunction("() => !window.before");
    }

    private void assertShows(int frame, int last) {
        assertThat(timeline()).hasAttribute("aria-valuenow", Integer.toString(frame));
        assertThat(timeline()).hasAttribute("aria-valuemax", Integer.toString(last));
    }

    private Locator note() {
        return page.locator("connection-note");
    }

    private Locator components() {
        return page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Components"));
    }

    private Locator timeline() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Half step"));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
