package mixturelab.digits;

import java.util.List;
import java.util.Optional;

/**
 * What came of a comparison.
 *
 * @param seconds how long all of it took when it was computed
 * @param clusterings mixture, then K-means: those asked for
 * @param network if it was asked for and could be trained
 * @param networkMissing why there is none though it was asked for
 * @param varying one picture: 255 where the pixel varies in the training images, 0 where it never does
 */
public record Comparison(
        DigitsSettings settings,
        double seconds,
        List<Clustering> clusterings,
        Optional<NetworkResult> network,
        Optional<NetworkMissing> networkMissing,
        Pictures varying) {
    public Comparison {
        clusterings = List.copyOf(clusterings);
    }

    /** Why there is no network. */
    public enum NetworkMissing {
        /** The native library that it calculates with can't be loaded on this machine. */
        NO_NATIVE
    }

    /** What came of a mixture or of K-means, if it was asked for. */
    public Optional<Clustering> clustering(Method method) {
        return clusterings.stream()
                .filter(clustering -> clustering.method() == method)
                .findFirst();
    }
}
