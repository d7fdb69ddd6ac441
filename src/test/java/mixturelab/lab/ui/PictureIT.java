package mixturelab.lab.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mixturelab.BrowserTest;
import mixturelab.PlaneProbe;
import mixturelab.PlaneProbe.Place;
import mixturelab.core.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The picture is the algorithm's state: what is on the canvas is held to the server's numbers. */
class PictureIT extends BrowserTest {
    /** Reaches over a mark with its outline, in pixels. */
    private static final int MARK = 13;
    /** Pixels of a mark's outline that are wholly of its color, at least. */
    private static final int OUTLINE = 30;
    /** A letter's ink lies around its mark's middle, so far from it at most, in pixels. */
    private static final double LETTER = 2;
    /** Colors no farther apart than this in OKLab can't be told apart. */
    private static final double ALIKE = 0.01;
    /** Points on which nothing else is drawn, such as an ellipse or a mark, at least. */
    private static final double BARE = 0.7;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=blobs&k=3&frame=17",
                "data=blobs&k=3&frame=0",
                "data=homework-1d&k=3&frame=40",
                "data=rings&k=2&algorithm=kmeans&frame=6",
                "data=homework-1d&k=3&algorithm=kmeans&frame=3"
            })
    void thePictureIsTheAlgorithmsState(String query) {
        open("/lab?" + query, Screen.DESKTOP.withoutMotion());
        int frame = Integer.parseInt(query.replaceAll(".*frame=", ""));
        PlaneProbe drawn = PlaneProbe.of(plane());
        assertEquals(frame, drawn.frame());
        assertParameters(run(query), drawn);
        assertMemberships(query, drawn);
        assertMarks(run(query), drawn);
        assertPoints(drawn);
    }

    private static void assertParameters(JsonNode run, PlaneProbe drawn) {
        JsonNode state = state(run, drawn.frame());
        if (state.has("centroids")) {
            assertClose(state.get("centroids"), drawn.means(), 1e-12);
        } else {
            assertClose(state.get("means"), drawn.means(), 1e-12);
            assertClose(state.get("covariances"), drawn.covariances(), 1e-12);
            assertClose(state.get("weights"), drawn.weights(), 1e-12);
        }
    }

    /** The colors are those of the last E-step, which is the final one of a run that ends before it. */
    private void assertMemberships(String query, PlaneProbe drawn) {
        if (drawn.frame() == 0) {
            assertEquals(List.of(), drawn.memberships(), "before the first E nothing belongs to anything");
            return;
        }
        int iterations = (drawn.frame() - 1) / 2;
        JsonNode ended = run(query + "&iterations=" + iterations);
        assertEquals(iterations, ended.get("iterations").intValue());
        JsonNode last = ended.get("final");
        if (last.has("responsibilities")) {
            assertClose(last.get("responsibilities"), drawn.memberships(), 1e-9);
        } else {
            int k = ended.get("settings").get("k").intValue();
            assertEquals(oneOfK(Golden.numbers(last.get("assignments")), k), drawn.memberships());
        }
    }

    private static List<Double> oneOfK(double[] assignments, int k) {
        return IntStream.range(0, assignments.length * k)
                .mapToObj(at -> at % k == (int) assignments[at / k] ? 1.0 : 0.0)
                .toList();
    }

    /** A mark stands where its mean is, has its own color and a letter in ink. */
    private void assertMarks(JsonNode run, PlaneProbe drawn) {
        JsonNode state = state(run, drawn.frame());
        List<Place> places = places(run, state, drawn);
        List<List<String>> painted = PlaneProbe.colorsAround(plane(), places, MARK);
        for (int k = 0; k < places.size(); k++) {
            String own = componentColor(k);
            assertEquals(places.get(k).x(), drawn.marks().get(k).x(), 0.01);
            assertEquals(places.get(k).y(), drawn.marks().get(k).y(), 0.01);
            assertTrue(count(painted.get(k), own) >= OUTLINE, own + " in the mark of " + k + ": " + painted.get(k));
            assertEquals(0, offCenter(painted.get(k), color("--ink")), LETTER, "the letter of " + k);
        }
    }

    /** Where the means are on the canvas: in one dimension on the peaks of their densities. */
    private static List<Place> places(JsonNode run, JsonNode state, PlaneProbe drawn) {
        int d = run.get("data").get("d").intValue();
        double[] means = Golden.numbers(state.get(state.has("means") ? "means" : "centroids"));
        return IntStream.range(0, means.length / d)
                .mapToObj(
                        k -> d == 2 ? drawn.placeOf(means[2 * k], means[2 * k + 1]) : onLine(k, means[k], state, drawn))
                .toList();
    }

    private static Place onLine(int k, double mean, JsonNode state, PlaneProbe drawn) {
        if (!state.has("covariances")) {
            // a centroid has no height
            return new Place(drawn.placeOf(mean, 0).x(), drawn.marks().get(k).y());
        }
        double variance = Golden.numbers(state.get("covariances"))[k];
        return drawn.placeOf(mean, 1 / Math.sqrt(2 * Math.PI * variance));
    }

    /** A point has the mix of its components' colors by its memberships; before the first E all are gray. */
    private void assertPoints(PlaneProbe drawn) {
        int k = drawn.marks().size();
        List<Oklab> components =
                IntStream.range(0, k).mapToObj(j -> Oklab.of(componentColor(j))).toList();
        Oklab none = Oklab.of(color("--none"));
        List<List<String>> painted = PlaneProbe.colorsAround(plane(), drawn.points(), 0);
        long right = IntStream.range(0, painted.size())
                .filter(i -> {
                    Oklab expected = drawn.frame() == 0
                            ? none
                            : Oklab.mix(components, drawn.memberships().subList(i * k, (i + 1) * k));
                    return Oklab.of(painted.get(i).getFirst()).distance(expected) < ALIKE;
                })
                .count();
        assertTrue(right >= BARE * painted.size(), right + " of " + painted.size() + " points have their color");
    }

    /** How far the middle of a color's pixels lies from the middle of a mark's square; NaN without such pixels. */
    private static double offCenter(List<String> square, String color) {
        int side = 2 * MARK + 1;
        int[] found = IntStream.range(0, square.size())
                .filter(at -> square.get(at).equals(color))
                .toArray();
        double x = Arrays.stream(found).map(at -> at % side - MARK).average().orElse(Double.NaN);
        double y = Arrays.stream(found).map(at -> at / side - MARK).average().orElse(Double.NaN);
        return Math.hypot(x, y);
    }

    private static long count(List<String> colors, String color) {
        return colors.stream().filter(color::equals).count();
    }

    /** The state that a frame shows: that after its iteration's M-step, or after the one before. */
    private static JsonNode state(JsonNode run, int frame) {
        return frame < 2 ? run.get("initial") : run.get("trace").get(frame / 2 - 1);
    }

    private static void assertClose(JsonNode expected, List<Double> drawn, double tolerance) {
        Golden.assertClose(Golden.numbers(expected), PlaneProbe.array(drawn), tolerance);
    }

    private JsonNode run(String query) {
        return JsonMapper.shared()
                .readTree(page.request().get(address("/api/run?" + query)).text());
    }

    private String componentColor(int k) {
        return color("--comp-" + "abcdef".charAt(k));
    }

    /** A color of the style sheet. */
    private String color(String token) {
        return (String)
                plane().evaluate("(plane, token) => getComputedStyle(plane).getPropertyValue(token).trim()", token);
    }

    private Locator plane() {
        return page.locator("mixture-plot");
    }
}
