package mixturelab.digits;

import java.util.List;
import mixturelab.core.settings.LinkText;
import org.jspecify.annotations.Nullable;

/** An experiment's errors, as the browser reads them. */
record ErrorPointsMessage(
        String variable,
        List<ErrorPoints.ErrorPoint> points,
        @Nullable Double kmeansTest) {
    static ErrorPointsMessage of(ErrorPoints points) {
        return new ErrorPointsMessage(
                LinkText.of(points.variable()), points.points(), Numbers.orNull(points.kmeansTest()));
    }
}
