package mixturelab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Whatever a test leaves in the browser, the next one finds nothing of it. */
class FreshPageIT extends BrowserTest {
    @RepeatedTest(2)
    void nothingIsLeftOfTheTestBefore() {
        open("/favicon.svg");
        assertEquals(List.of("", "", "", 0, "prompt", 1), page.evaluate("""
                async () => [document.cookie, localStorage.left ?? '', sessionStorage.left ?? '',
                  (await indexedDB.databases()).length,
                  (await navigator.permissions.query({ name: 'clipboard-read' })).state, history.length - 1]"""));
        page.evaluate("""
                async () => {
                  document.cookie = 'left=cookie';
                  localStorage.left = 'local';
                  sessionStorage.left = 'session';
                  await new Promise(done => { indexedDB.open('left').onsuccess = done; }); }""");
        page.context().grantPermissions(List.of("clipboard-read"));
    }
}
