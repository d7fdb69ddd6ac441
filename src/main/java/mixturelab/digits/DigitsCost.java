package mixturelab.digits;

import java.util.Optional;
import java.util.function.IntPredicate;
import mixturelab.core.settings.SettingProblem;

/**
 * What memory a comparison needs at most, in bytes: the images as doubles and a copy, {@link #MATRICES} sets of K
 * covariances (the mixture before and the one after an M-step, and the factors of an E-step), the responsibilities, and the
 * centroids of K-means' iterations, twice.
 */
record DigitsCost(int n, int d, int componentCount) {
    private static final int MATRICES = 3;
    /** MNIST itself, and what the rest of the app lives in. */
    private static final long BASE = 200L << 20;

    static DigitsCost of(DigitsSettings settings) {
        return new DigitsCost(
                settings.trainingSize(),
                settings.principalComponents().orElse(Pictures.PIXELS),
                settings.componentCount());
    }

    long bytes() {
        long images = 3L * n * Pictures.PIXELS;
        long covariances = (long) MATRICES * componentCount * d * d;
        long responsibilities = 4L * n * componentCount;
        long centroids = 2L * ComparisonRun.KMEANS_ITERATIONS * componentCount * d;
        return BASE + Double.BYTES * (images + covariances + responsibilities + centroids);
    }

    /** What to change if it doesn't fit: the nearest values that do, one change each. */
    Optional<SettingProblem> problem(long available) {
        if (bytes() <= available) {
            return Optional.empty();
        }
        int k = largest(componentCount, other -> new DigitsCost(n, d, other).bytes() <= available);
        int training = largest(n, other -> new DigitsCost(other, d, componentCount).bytes() <= available);
        boolean fewer = training >= DigitsLimits.MIN_TRAINING;
        return Optional.of(SettingProblem.of(
                "k",
                componentCount,
                fewer ? DigitsRule.WITHIN_MEMORY_OR_FEWER : DigitsRule.WITHIN_MEMORY,
                k,
                bytes() >> 20,
                available >> 20,
                training));
    }

    private static int largest(int below, IntPredicate fits) {
        int value = below - 1;
        while (value > 0 && !fits.test(value)) {
            value--;
        }
        return value;
    }
}
