package mixturelab.wire;

import java.util.List;

/**
 * Result of a neural network, which sees the labels.
 *
 * @param confusion as in {@link ClusteringMessage}
 */
public record NetworkMessage(
        double trainingError, double testError, int iterations, double seconds, List<List<Integer>> confusion) {}
