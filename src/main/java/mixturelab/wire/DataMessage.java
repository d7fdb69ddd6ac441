package mixturelab.wire;

import java.util.List;

/**
 * The points that all runs of a comparison share.
 *
 * @param points n x d
 * @param axes as in {@link RunNumbers}
 */
public record DataMessage(int n, int d, DoubleArray points, List<String> axes) {
    public DataMessage {
        axes = List.copyOf(axes);
    }
}
