package mixturelab.wire;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The mixture's errors along one setting.
 *
 * @param offered the setting's values that are worth a try, as links write them, in order
 * @param kmeansTest the test error of K-means with the settings asked about, where it is known
 */
public record ErrorPointsMessage(
        Variable variable, List<String> offered, List<ErrorPoint> points, OptionalDouble kmeansTest) {
    public ErrorPointsMessage {
        offered = List.copyOf(offered);
        points = List.copyOf(points);
    }
}
