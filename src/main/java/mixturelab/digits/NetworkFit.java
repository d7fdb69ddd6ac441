package mixturelab.digits;

import java.util.function.IntConsumer;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.Workers;
import mixturelab.core.score.ConfusionMatrix;
import mixturelab.smile.NeuralNetwork;

/** Trains the network and scores it. */
final class NetworkFit {
    /** Passes over the training images: after 15 of them it makes no more mistakes there. */
    static final int EPOCHS = 20;

    private NetworkFit() {}

    /**
     * Trains the network and reads both sets of images; the result has no time yet.
     *
     * @param listener called before each pass with the number of passes that are done
     * @throws java.util.concurrent.CancellationException if the workers are told to stop
     */
    static NetworkResult of(
            Points points, int[] digits, ImageRows test, long seed, Workers workers, IntConsumer listener) {
        NeuralNetwork network = new NeuralNetwork(points.d(), DigitImages.DIGITS, seed);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            listener.accept(epoch);
            network.learn(points, digits, workers::checkCancelled);
        }
        listener.accept(EPOCHS);
        int[] labels = network.read(test, workers::checkCancelled);
        ConfusionMatrix training =
                ConfusionMatrix.of(digits, network.read(points, workers::checkCancelled), DigitImages.DIGITS);
        ConfusionMatrix confusion = ConfusionMatrix.of(test.digits(), labels, DigitImages.DIGITS);
        return new NetworkResult(training.errorRate(), confusion.errorRate(), EPOCHS, 0, confusion, Labels.of(labels));
    }
}
