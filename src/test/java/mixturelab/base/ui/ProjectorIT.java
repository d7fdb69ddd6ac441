package mixturelab.base.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import mixturelab.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projectors are often smaller than 1920 x 1080: the letters stay large, so everything around them has to give way. */
class ProjectorIT extends BrowserTest {
    private static final List<Screen> SCREENS =
            List.of(new Screen(1024, 768), new Screen(1280, 720), new Screen(1440, 900), Screen.PROJECTOR);

    @ParameterizedTest
    @CsvSource({
        "/lab?data=overlap, mixture-plot, 200",
        "/compare?data=overlap, sweep-curves, 200",
        "/compare/starts?data=local-optima&k=3, final-histogram, 200",
        "/compare/twins?data=unequal-sizes&k=3, twin-plane, 200",
        "/compare/failures, twin-plane, 200",
        "/digits, digit-picture, 130",
    })
    void everySizeHasRoomForLargeLettersAndTheFigure(String path, String figure, int least) {
        open(path, Screen.PROJECTOR.withoutMotion());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Projector"))
                .click();
        assertThat(page.locator(figure).first()).isVisible();
        for (Screen screen : SCREENS) {
            page.setViewportSize(screen.width(), screen.height());
            untilPainted();
            assertNothingScrollsSideways();
            assertEquals(List.of(), onEachOther(), "texts on each other at " + screen);
            double height = page.locator(figure).first().boundingBox().height;
            assertEquals(least, Math.min(least, height), "height of the figure at " + screen);
        }
    }

    /** Pairs of texts, or of a text and a button, one of which covers the other; pictures place theirs themselves. */
    private Object onEachOther() {
        return page.evaluate("""
                () => {
                  const things = [];
                  const add = (node, text, boxes) => {
                    for (const { left, right, top, bottom } of boxes)
                      if (right - left > 2) things.push({ left, right, top, bottom, node, text });
                  };
                  const look = root => root.querySelectorAll('*').forEach(e => {
                    if (e.shadowRoot) look(e.shadowRoot);
                    if (e instanceof SVGElement || e.closest('.vh, [aria-hidden=true]') || !e.checkVisibility({ visibilityProperty: true })) return;
                    if (e.localName === 'button') add(e, `button ${e.textContent.trim()}`, e.getClientRects());
                    for (const node of e.childNodes) {
                      if (node.nodeType !== Node.TEXT_NODE || node.data.trim() === '') continue;
                      const range = document.createRange();
                      range.selectNodeContents(node);
                      add(node, node.data.trim(), range.getClientRects());
                    }
                  });
                  look(document);
                  const covers = (a, b) =>
                    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
                    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 9 &&
                    !a.node.contains(b.node) && !b.node.contains(a.node);
                  return things.flatMap((a, i) =>
                    things.slice(i + 1).filter(b => covers(a, b)).map(b => `${a.text} | ${b.text}`)).slice(0, 5);
                }""");
    }
}
