package mixturelab;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Report of a plane on what it has painted: the answer of its {@code probe()}, whose fields {@code plane-probe.ts}
 * describes. Tests read nothing else of a plane; {@code PrivateMembersTest} holds them to that.
 */
public record PlaneProbe(
        int frame,
        @Nullable Integer selectedPoint,
        List<Double> means,
        List<Double> covariances,
        List<Double> weights,
        List<Double> memberships,
        List<Place> points,
        List<Place> marks,
        List<Place> grips,
        Area area,
        Seen seen,
        Place scale,
        Lookahead lookahead) {

    /** In CSS pixels from the canvas' upper left corner. */
    public record Place(double x, double y) {}

    /** The edges of the rectangle between the axes. */
    public record Area(double left, double top, double right, double bottom) {}

    /** The data at those edges. */
    public record Seen(Range x, Range y) {}

    public record Range(double min, double max) {
        public double length() {
            return max - min;
        }
    }

    /** Whether the points were painted ahead of time, and whether the next ones still are. */
    public record Lookahead(boolean shown, boolean busy) {}

    /** Waits for a run and until nothing moves. */
    private static final String ASK = """
            const settled = async plane => {
              await customElements.whenDefined(plane.localName);
              for (;;) {
                const probe = await plane.probe();
                if (probe) return probe;
                await new Promise(requestAnimationFrame);
              }
            };
            """;

    /** Asks a plane, once it has a run and nothing moves on it. */
    public static PlaneProbe of(Locator plane) {
        return JsonMapper.shared()
                .convertValue(ask(plane, Map.of(), "{ ...probe, colorsAround: null }"), PlaneProbe.class);
    }

    /** Asks a plane only for the state of its painting ahead. */
    public static Lookahead lookahead(Locator plane) {
        return JsonMapper.shared().convertValue(ask(plane, Map.of(), "probe.lookahead"), Lookahead.class);
    }

    /**
     * Reads pixels back from a plane's canvas.
     *
     * @param reach how far the square around each place reaches to each side; 0 for one pixel
     * @return for each place the pixels' colors, such as {@code "#0072b2"}
     */
    public static List<List<String>> colorsAround(Locator plane, List<Place> places, int reach) {
        Map<String, Object> asked = Map.of(
                "places",
                places.stream().map(at -> Map.of("x", at.x, "y", at.y)).toList(),
                "reach",
                reach);
        return JsonMapper.shared()
                .convertValue(
                        ask(plane, asked, "asked.places.map(place => probe.colorsAround(place, asked.reach))"),
                        new TypeReference<List<List<String>>>() {});
    }

    /** A place on the page. */
    public static Place onPage(Locator canvas, Place place) {
        BoundingBox box = canvas.boundingBox();
        return new Place(box.x + place.x, box.y + place.y);
    }

    /** Where data is to be seen, as the axes say; in one dimension the second coordinate is a density. */
    public Place placeOf(double x, double y) {
        return new Place(area.left + (x - seen.x.min) * scale.x, area.bottom + (y - seen.y.min) * scale.y);
    }

    /** A list's numbers. */
    public static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Object ask(Locator plane, Object asked, String answer) {
        return plane.evaluate(
                "async (plane, asked) => {" + ASK + "const probe = await settled(plane); return " + answer + "; }",
                asked);
    }
}
