package mixturelab;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The profile whose pages most tests have, one after the other. Chromium loads and compiles the app's scripts once for all
 * of them, a quarter of what a page costs; what a test can leave behind for the next is removed by {@link #forget}.
 */
final class CommonProfile {
    final BrowserContext context;

    /** Stays open, so that the process that knows the scripts does: the pages of a site have one together. */
    private final Page keeper;

    private final CDPSession devTools;

    CommonProfile(BrowserContext context, String address) {
        this.context = context;
        keeper = context.newPage();
        keeper.navigate(address);
        devTools = context.newCDPSession(keeper);
    }

    /** Closes the pages, and forgets cookies, permissions and whatever the site has stored; the loaded files stay. */
    void forget(String site) {
        List<Page> pages = context.pages();
        pages.stream().filter(page -> !keeper.equals(page)).forEach(Page::close);
        context.clearCookies();
        context.clearPermissions();
        JsonObject stored = new JsonObject();
        stored.addProperty("origin", site);
        stored.addProperty("storageTypes", "all");
        devTools.send("Storage.clearDataForOrigin", stored);
    }
}
