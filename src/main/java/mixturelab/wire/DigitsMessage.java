package mixturelab.wire;

import java.util.List;
import java.util.Optional;

/**
 * A finished comparison of methods that read digits. Pictures are 784 bytes each, rows first; 0 is paper, 255 ink.
 *
 * @param saved whether it wasn't computed just now
 * @param clusterings the mixture, then K-means: those that were asked for
 * @param networkMissing why there is no network though it was asked for
 * @param varying one picture: 0 where the pixel never varies in the training images
 * @param printed the values that the homework printed; none unless the settings are the homework's
 */
public record DigitsMessage(
        DigitsSettingsMessage settings,
        boolean saved,
        List<ClusteringMessage> clusterings,
        Optional<NetworkMessage> network,
        Optional<NetworkMissing> networkMissing,
        DeflatedArray varying,
        List<PrintedErrors> printed) {
    public DigitsMessage {
        clusterings = List.copyOf(clusterings);
        printed = List.copyOf(printed);
    }
}
