package mixturelab.smile;

import mixturelab.core.dataset.Rows;
import mixturelab.core.random.RandomState;
import smile.classification.MLP;
import smile.math.MathEx;
import smile.model.mlp.Layer;
import smile.model.mlp.LayerBuilder;
import smile.model.mlp.OutputFunction;
import smile.util.function.TimeFunction;

/**
 * A multilayer perceptron that learns from labels, one point at a time (stochastic gradient descent): two hidden layers
 * of 50 sigmoid units and one output per class. Used by one thread.
 */
public final class NeuralNetwork {
    private static final int HIDDEN = 50;
    private static final double LEARNING_RATE = 0.1;
    /** Points between two pauses: a few milliseconds. */
    private static final int STRETCH = 200;

    private final MLP network;
    private final RandomState random;
    private final int d;

    /**
     * An untrained network.
     *
     * @param d coordinates of a point
     * @param seed of the first weights and of the order in which points are learned from
     * @throws IllegalStateException unless {@link OpenBlas#isAvailable()}
     */
    public NeuralNetwork(int d, int classCount, long seed) {
        if (!OpenBlas.isAvailable()) {
            throw new IllegalStateException("The network needs OpenBLAS, which can't be loaded");
        }
        // Smile draws the first weights from this thread's own stream
        MathEx.setSeed(seed);
        this.network = new MLP(new LayerBuilder[] {
            Layer.input(d), Layer.sigmoid(HIDDEN), Layer.sigmoid(HIDDEN), Layer.mle(classCount, OutputFunction.SOFTMAX)
        });
        this.network.setLearningRate(TimeFunction.constant(LEARNING_RATE));
        this.random = new RandomState(seed);
        this.d = d;
    }

    /**
     * Learns from every point once, in a random order.
     *
     * @param classes the true class of each point
     * @param pause called every few hundred points; what it throws ends the learning
     */
    public void learn(Rows points, int[] classes, Runnable pause) {
        double[] point = new double[d];
        int learned = 0;
        for (int i : random.permutation(points.n())) {
            if (learned++ % STRETCH == 0) {
                pause.run();
            }
            points.read(i, 1, point);
            network.update(point, classes[i]);
        }
    }

    /**
     * What the network reads the points as, one class each.
     *
     * @param pause as for {@link #learn}
     */
    public int[] read(Rows points, Runnable pause) {
        double[] point = new double[d];
        int[] classes = new int[points.n()];
        for (int i = 0; i < classes.length; i++) {
            if (i % STRETCH == 0) {
                pause.run();
            }
            points.read(i, 1, point);
            classes[i] = network.predict(point);
        }
        return classes;
    }
}
