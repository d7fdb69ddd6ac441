package mixturelab.run.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The runs that show what a setting does: a link's query for each setting that needs explaining. */
final class Experiments {
    /** By the setting's name in links. */
    static final Map<String, String> LINKS = links();

    private Experiments() {}

    private static Map<String, String> links() {
        SequencedMap<String, String> links = new LinkedHashMap<>();
        // a column that a circle can't follow
        links.put("covariance", "data=blobs&k=3&covariance=spherical");
        // the large cluster is cut, so that both have something like a half
        links.put("mixing", "data=unequal-sizes&mixing=equal");
        // two stable answers, and the start decides
        links.put("init", "data=four-corners&k=2&algorithm=kmeans");
        links.put("start", "data=overlap&k=3&init=random-points&start=1&frame=0");
        links.put("iterations", "data=overlap&k=5");
        // nothing seems to happen for many iterations, and then it does
        links.put("tolerance", "data=saddle&k=2&tolerance=0&iterations=300");
        // the second gain is smaller than the third
        links.put(
                "patience",
                "data=three-points&k=2&init=manual&means=1%3B3&covariances=1%3B1&weights=0.5%3B0.5&floor=0"
                        + "&tolerance=0.065&patience=1");
        // one component closes on one of three points
        links.put(
                "floor",
                "data=three-points&k=2&init=manual&means=1%3B2.6&covariances=0.2%3B1&weights=0.5%3B0.5&floor=0");
        // a centroid so far away that no point is nearest to it
        links.put("empty", "data=blobs&k=3&algorithm=kmeans&init=manual&means=-5%2C0%3B5%2C0%3B60%2C60");
        return links;
    }
}
