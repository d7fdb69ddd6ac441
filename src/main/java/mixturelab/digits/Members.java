package mixturelab.digits;

import java.util.Arrays;
import java.util.List;

/**
 * Some training images of a cluster.
 *
 * @param pictures {@link #SHOWN}, or all if the cluster has fewer
 * @param digits their true digits
 */
public record Members(Pictures pictures, List<Integer> digits) {
    /** How many are shown at most. */
    public static final int SHOWN = 8;

    public Members {
        digits = List.copyOf(digits);
    }

    /** Those of all clusters, {@link #SHOWN} places each; those left over are paper. */
    static Pictures padded(List<Members> clusters) {
        return Pictures.concat(clusters.stream()
                .map(members -> new Pictures(Arrays.copyOf(members.pictures.toArray(), SHOWN * Pictures.PIXELS)))
                .toList());
    }
}
