package mixturelab.lab.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import mixturelab.BrowserTest;
import mixturelab.PlaneProbe;
import mixturelab.PlaneProbe.Place;
import mixturelab.base.ui.Texts;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starting from where a component was put: by pointer, by keys, and by numbers. */
class HandIT extends BrowserTest {
    private static final Pattern MANUAL = Pattern.compile(".*init=manual.*frame=0.*|.*frame=0.*init=manual.*");

    /** Where the pointer was pressed. */
    private Place at = new Place(0, 0);

    @ParameterizedTest
    @ValueSource(strings = {"data=blobs&frame=18", "data=homework-1d&frame=9", "data=blobs&algorithm=kmeans&frame=3"})
    void aMeanIsDragged(String query) {
        show(query);
        double[] before = drawn(PlaneProbe::means);
        int asked = roundTrips();
        grab(probe().marks().get(1));
        page.mouse().move(at.x() - 80, at.y() - 30, new Mouse.MoveOptions().setSteps(4));
        assertTrue(
                Math.abs(drawn(PlaneProbe::means)[before.length / 3] - before[before.length / 3]) > 0.5, "it follows");
        assertEquals(asked, roundTrips(), "requests while dragging");
        double[] dragged = drawn(PlaneProbe::means);
        page.mouse().up();
        assertStartedFrom(dragged);
    }

    @Test
    void anAxisIsPulled() {
        show("data=blobs&frame=18");
        double[] means = drawn(PlaneProbe::means);
        double[] before = drawn(PlaneProbe::covariances);
        plane().focus();
        page.keyboard().press("ArrowDown");
        grab(probe().grips().get(0));
        page.mouse().move(at.x() + 40, at.y() - 30);
        double[] pulled = drawn(PlaneProbe::covariances);
        page.mouse().up();
        assertStartedFrom(means);
        assertTrue(Math.abs(pulled[0] - before[0]) > 0.5, "A is wider");
        assertTrue(pulled[0] * pulled[3] - pulled[1] * pulled[2] > 0, "and positive definite");
        Golden.assertClose(numbers(run().get("initial").get("covariances")), drawn(PlaneProbe::covariances), 1e-9);
    }

    @Test
    void keysMoveAMeanAndEscapePutsItBack() {
        show("data=blobs&frame=18");
        double[] before = drawn(PlaneProbe::means);
        plane().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(page.getByText(Pattern.compile("B at .* Enter starts from there")))
                .isAttached();
        page.keyboard().press("Escape");
        assertThat(page.getByText("B is back in its place.")).isAttached();
        Golden.assertClose(before, drawn(PlaneProbe::means), 0);
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Shift+ArrowUp");
        double[] moved = drawn(PlaneProbe::means);
        assertTrue(moved[2] < before[2] && moved[3] > before[3], "left and up");
        page.keyboard().press("Enter");
        assertStartedFrom(moved);
    }

    @Test
    void numbersAreTypedAndBadOnesExplained() {
        show("data=blobs&frame=18");
        plane().focus();
        page.keyboard().press("ArrowDown");
        String address = page.url();
        number("Covariance").fill("1000");
        number("Covariance").press("Enter");
        assertThat(number("Covariance"))
                .hasAccessibleDescription(Pattern.compile("A can not be like that: a variance has to be above 0.*"));
        number("Covariance").fill("0.5");
        number("Weight").fill("1.5");
        number("Weight").press("Enter");
        assertThat(number("Weight")).hasAccessibleDescription("A weight is a number from 0 to 1.");
        assertEquals(address, page.url(), "nothing is lost");
        number("Weight").fill("0.5");
        number("Mean 1").fill("2.25");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start from here"))
                .click();
        assertThat(page).hasURL(MANUAL);
        assertEquals(2.25, drawn(PlaneProbe::means)[0]);
        assertEquals(0.5, drawn(PlaneProbe::covariances)[1]);
        assertEquals(0.5, drawn(PlaneProbe::weights)[0], 1e-12);
    }

    @Test
    void theAccountEndsInTheNextParameters() {
        String query = "data=overlap&k=3&covariance=tied";
        JsonNode after = ask(query).get("trace").get(4);
        for (int frame : List.of(9, 10)) {
            show(query + "&frame=" + frame);
            plane().focus();
            page.keyboard().press("ArrowUp");
            Locator account = page.locator("component-account");
            assertThat(account).containsText("Component C");
            assertThat(account).containsText(frame == 9 ? "What the next M adds up" : "What this M added up");
            String count = Texts.decimals(
                    after.get("weights").get(2).doubleValue()
                            * ask(query).get("data").get("n").intValue(),
                    1);
            assertThat(account).containsText(count);
            assertThat(account)
                    .containsText(Texts.decimals(after.get("weights").get(2).doubleValue(), 3));
            for (double coordinate : numbers(after.get("means").get(2))) {
                assertThat(account).containsText(Texts.decimals(coordinate, 2));
            }
            double variance = numbers(after.get("covariances").get(2))[0];
            assertThat(account).containsText(Texts.decimals(variance, 2));
        }
    }

    @Test
    void whatASettingDoesIsSaidBelowItAndShownByALink() {
        open("/lab");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More settings"))
                .click();
        Locator floor = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Covariance floor"));
        assertThat(floor).hasAccessibleDescription(Pattern.compile("Added to every variance.*"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("a component that collapses"))
                .click();
        assertThat(page.getByText("collapsed after 4 iterations").first()).isVisible();
    }

    /** Presses the pointer on a place of the plane. */
    private void grab(Place place) {
        at = PlaneProbe.onPage(plane(), place);
        page.mouse().move(at.x(), at.y());
        page.mouse().down();
    }

    private void assertStartedFrom(double[] means) {
        assertThat(page).hasURL(MANUAL);
        assertThat(page.getByRole(AriaRole.SLIDER)).hasAttribute("aria-valuenow", "0");
        JsonNode initial = run().get("initial");
        double[] started = numbers(initial.get(initial.has("means") ? "means" : "centroids"));
        Golden.assertClose(means, started, 1e-9);
        Golden.assertClose(started, drawn(PlaneProbe::means), 1e-9);
    }

    private JsonNode run() {
        return ask(URI.create(page.url()).getRawQuery());
    }

    private JsonNode ask(String query) {
        return JsonMapper.shared()
                .readTree(page.request().get(address("/api/run?" + query)).text());
    }

    private PlaneProbe probe() {
        return PlaneProbe.of(page.locator("mixture-plot"));
    }

    private double[] drawn(Function<PlaneProbe, List<Double>> what) {
        return PlaneProbe.array(what.apply(probe()));
    }

    private static double[] numbers(JsonNode node) {
        return Golden.numbers(node);
    }

    private void show(String query) {
        open("/lab?" + query, Screen.DESKTOP.withoutMotion());
        assertThat(page.getByRole(AriaRole.SLIDER)).hasAttribute("aria-valuenow", query.replaceAll(".*frame=", ""));
    }

    private Locator plane() {
        return page.locator("mixture-plot canvas");
    }

    private Locator number(String name) {
        return page.getByRole(
                AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
