package mixturelab.digits;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The mixture's errors where one setting changes.
 *
 * @param variable the setting
 * @param points of every saved comparison that differs from the others in it (and in the start) only
 * @param kmeansTest K-means' test error under the settings asked about, if that is known
 */
public record ErrorPoints(Experiment variable, List<ErrorPoint> points, OptionalDouble kmeansTest) {
    public ErrorPoints {
        points = List.copyOf(points);
    }

    /**
     * The mixture's errors in one comparison.
     *
     * @param value of the setting, as in a link; {@code none} for pixels without principal components
     */
    public record ErrorPoint(String value, long start, double training, double test) {}
}
