package mixturelab.digits;

import mixturelab.core.score.ConfusionMatrix;

/**
 * What came of the neural network.
 *
 * @param iterations passes over the training images
 * @param confusion on the test images
 * @param testLabels what each test image was read as
 */
public record NetworkResult(
        double trainingError,
        double testError,
        int iterations,
        double seconds,
        ConfusionMatrix confusion,
        Labels testLabels) {
    NetworkResult withSeconds(double other) {
        return new NetworkResult(trainingError, testError, iterations, other, confusion, testLabels);
    }
}
