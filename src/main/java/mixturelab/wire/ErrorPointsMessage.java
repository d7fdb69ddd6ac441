package mixturelab.wire;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The mixture's errors along one setting.
 *
 * @param kmeansTest the test error of K-means with the settings asked about, where it is known
 */
public record ErrorPointsMessage(Variable variable, List<ErrorPoint> points, OptionalDouble kmeansTest) {
    public ErrorPointsMessage {
        points = List.copyOf(points);
    }
}
