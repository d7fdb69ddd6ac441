package mixturelab.core.gmm;

import java.util.Arrays;

/**
 * A Gaussian mixture: p(x) = sum over k of weight_k N(x | mean_k, covariance_k). Immutable; arrays are copied in and out.
 *
 * <p>Flat arrays, rows first: {@code means} is K x d, {@code covariances} is K x d x d for every covariance type. The
 * numbers are finite, the weights lie in 0 to 1; a covariance may be singular (a collapsed component), which the E-step
 * reports.
 */
public final class Mixture {
    private final int d;
    private final double[] weights;
    private final double[] means;
    private final double[] covariances;

    /**
     * @param d coordinates, 1 or more
     * @param weights K mixing proportions, summing to 1
     * @param means K x d, in data units
     * @param covariances K x d x d, in squared data units
     * @throws IllegalArgumentException if the shapes don't match, a number isn't finite or a weight isn't in 0 to 1
     */
    public Mixture(int d, double[] weights, double[] means, double[] covariances) {
        this(weights.clone(), means.clone(), covariances.clone(), d);
    }

    private Mixture(double[] weights, double[] means, double[] covariances, int d) {
        int componentCount = weights.length;
        if (d < 1
                || componentCount < 1
                || means.length != componentCount * d
                || covariances.length != componentCount * d * d) {
            throw new IllegalArgumentException("A mixture of K components in d dimensions needs K weights, K x d means"
                    + " and K x d x d covariances; got " + componentCount + ", " + means.length + " and "
                    + covariances.length + " with d = " + d);
        }
        requireFinite("weights", weights);
        requireFinite("means", means);
        requireFinite("covariances", covariances);
        if (Arrays.stream(weights).anyMatch(w -> w < 0 || w > 1 + 1e-9)) {
            throw new IllegalArgumentException("Weights must lie between 0 and 1, got " + Arrays.toString(weights));
        }
        this.d = d;
        this.weights = weights;
        this.means = means;
        this.covariances = covariances;
    }

    /**
     * A mixture that takes over arrays which nobody else keeps: ten covariances of 784 x 784 are 49 MB. For {@code
     * core.engine} alone.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public static Mixture owning(int d, double[] weights, double[] means, double[] covariances) {
        return new Mixture(weights, means, covariances, d);
    }

    private static void requireFinite(String what, double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("The " + what + " of a mixture must be finite, got " + number);
            }
        }
    }

    /** K, the number of components. */
    public int componentCount() {
        return weights.length;
    }

    /** The number of coordinates. */
    public int d() {
        return d;
    }

    /** pi_k, the share of component k. */
    public double weight(int k) {
        return weights[k];
    }

    /** The K weights, a copy. */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * N(mean_k, covariance_k), the distribution of component k.
     *
     * @throws IllegalArgumentException if its covariance isn't positive definite
     */
    public Gaussian gaussian(int k) {
        return new Gaussian(mean(k), covariance(k));
    }

    /** The mean of component k, a copy. */
    public double[] mean(int k) {
        return Arrays.copyOfRange(means, k * d, (k + 1) * d);
    }

    /** All means, K x d, a copy. */
    public double[] means() {
        return means.clone();
    }

    /** The covariance of component k, d x d by rows, a copy. */
    public double[] covariance(int k) {
        return Arrays.copyOfRange(covariances, k * d * d, (k + 1) * d * d);
    }

    /** All covariances, K x d x d: the array itself, to be read only. For {@code core.engine} alone. */
    public double[] sharedCovariances() {
        return covariances;
    }

    /** All covariances, K x d x d, a copy. */
    public double[] covariances() {
        return covariances.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mixture mixture
                && d == mixture.d
                && Arrays.equals(weights, mixture.weights)
                && Arrays.equals(means, mixture.means)
                && Arrays.equals(covariances, mixture.covariances);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(weights) + Arrays.hashCode(means)) + Arrays.hashCode(covariances);
    }

    @Override
    public String toString() {
        return "Mixture[K=" + weights.length + ", d=" + d + ", weights=" + Arrays.toString(weights) + ", means="
                + Arrays.toString(means) + "]";
    }
}
