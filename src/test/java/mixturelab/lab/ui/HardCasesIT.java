package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import mixturelab.BrowserTest;
import mixturelab.PlaneProbe;
import org.junit.jupiter.api.Test;

/** Data and settings at the edge of what is possible: whatever comes of them can be read. */
class HardCasesIT extends BrowserTest {
    private static final List<String> QUERIES = List.of(
            "data=own&points=3,4&k=1",
            "data=own&points=3,4&k=1&floor=0",
            "data=own&points=1;2;3&k=3",
            "data=own&points=1;2;3&k=3&floor=0",
            "data=own&points=5,5;5,5;5,5;5,5&k=2",
            "data=own&points=5,5;5,5;5,5;5,5&k=2&algorithm=kmeans",
            "data=own&points=1,1;1,1;1,1;2,3;2,3;2,3&k=3&init=kmeans%2B%2B",
            "data=own&points=0,0;1,0;0,1;1,1;1e9,1e9&k=2",
            "data=own&points=0,7;1,7;2,7;5,7;6,7;7,7&k=2",
            "data=own&points=-1e140;1e140;0;5&k=2",
            "data=three-points&k=2&init=manual&means=1;2.6&covariances=0.2;1&floor=0",
            "data=outlier&k=2",
            "data=far-from-zero&k=2");

    /** How much room the numbers of the vertical axis have, in pixels. */
    private static final double LEFT = 34;

    /** One after the other in one page, which has loaded its scripts then. */
    @Test
    void everyFrameCanBeRead() {
        for (String query : QUERIES) {
            open("/lab?" + query, Screen.DESKTOP.withoutMotion());
            assertReadable(query);
            page.getByRole(AriaRole.SLIDER).press("Home");
            assertReadable(query);
        }
    }

    @Test
    void whatIsWrongWithALinkCostsOnlyThat() {
        open("/lab?data=own&points=1;2;3&k=4");
        assertThat(page.getByText("3 points of your own.")).isVisible();
        assertThat(page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Components")))
                .hasAccessibleDescription("4 is not possible here. Allowed: at most 3, as many as there are points.");
    }

    /** No number that is none, nothing cut off, and the plot where it always is. */
    private void assertReadable(String query) {
        assertThat(page.getByRole(AriaRole.SLIDER)).isVisible();
        Object wrong = page.evaluate("""
                () => {
                  const wrong = [];
                  const read = node => {
                    if (node.nodeType === Node.TEXT_NODE && /\\b(NaN|Infinity|undefined|null)\\b/.test(node.data)) wrong.push(node.data);
                    if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 2 && node.matches('.wide, numbers-panel'))
                      wrong.push(`${node.localName} is ${node.scrollWidth - node.clientWidth} px too wide`);
                    (node.shadowRoot?.childNodes ?? []).forEach(read);
                    node.childNodes.forEach(read);
                  };
                  read(document.querySelector('run-stage'));
                  return wrong;
                }""");
        assertEquals(List.of(), wrong, query);
        PlaneProbe.Area area = PlaneProbe.of(page.locator("mixture-plot")).area();
        assertEquals(LEFT, area.left(), query + ": where the plot begins");
    }
}
