package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import mixturelab.BrowserTest;
import org.junit.jupiter.api.Test;

/** What a visitor sees when the server has forgotten or left them. */
class RecoveryIT extends BrowserTest {
    @Test
    void afterALostSessionThePageComesBackByItselfOnItsLink() {
        open("/lab?data=overlap&k=4&frame=21");
        assertThat(timeline()).hasAttribute("aria-valuenow", "21");
        page.evaluate("() => { window.before = true; }");
        // an expired session and a restarted server look the same: the server doesn't know the cookie
        page.context().clearCookies();
        button("New start").click();
        page.waitForFunction("() => !window.before");
        assertThat(timeline()).hasAttribute("aria-valuenow", "21");
        assertThat(timeline()).hasAttribute("aria-valuemax", "178");
        button("New start").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "0");
    }

    @Test
    void withoutAServerSteppingGoesOnAndTheRestWaits() {
        expectComplaint("ERR_INTERNET_DISCONNECTED");
        open("/lab?frame=21");
        assertThat(timeline()).hasAttribute("aria-valuenow", "21");
        page.context().setOffline(true);
        button("New start").click();
        assertThat(page.getByText("The server does not answer")).isVisible();
        button("To the end").click();
        assertThat(timeline()).hasAttribute("aria-valuenow", "68");
        page.context().setOffline(false);
        assertThat(timeline()).hasAttribute("aria-valuenow", "0");
        assertThat(page.getByText("The server does not answer")).isHidden();
    }

    private Locator timeline() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Half step"));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
