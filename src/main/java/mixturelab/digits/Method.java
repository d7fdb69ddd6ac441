package mixturelab.digits;

/** What is compared, in the homework's order. */
public enum Method {
    /** Gaussian mixture by EM. */
    MIXTURE,
    KMEANS,
    /** A neural network that sees the labels: a multilayer perceptron. */
    MLP
}
