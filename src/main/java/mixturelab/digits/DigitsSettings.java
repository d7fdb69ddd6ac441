package mixturelab.digits;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import mixturelab.core.gmm.CovarianceType;

/**
 * Everything that a comparison depends on: equal settings have equal results. {@link DigitsLimits} says what is allowed.
 *
 * @param seed of the split into training and test images: the learner's ID number
 * @param start seeds K-means' and the network's chance
 * @param componentCount K, of the mixture and of K-means
 * @param covarianceFloor added to every variance; pixels go from 0 to 1
 * @param principalComponents how many the images are reduced to first; empty: pixels as they are
 * @param testSize the first so many of the images that aren't used for training, in the split's random order
 * @param restarts of K-means: the start with the smallest inertia counts
 * @param methods what is compared, in the order of {@link Method}
 */
public record DigitsSettings(
        long seed,
        long start,
        int componentCount,
        CovarianceType covarianceType,
        double covarianceFloor,
        OptionalInt principalComponents,
        int trainingSize,
        int testSize,
        int restarts,
        List<Method> methods) {
    /** The homework's comparison, which the page opens with. */
    public static final DigitsSettings HOMEWORK = new DigitsSettings(
            2052409,
            0,
            10,
            CovarianceType.FULL,
            1e-6,
            OptionalInt.empty(),
            5_000,
            65_000,
            10,
            List.of(Method.values()));

    /** Puts the methods into their order, each once. */
    public DigitsSettings {
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("A comparison needs at least one method");
        }
        methods = List.copyOf(EnumSet.copyOf(methods));
    }

    /** Whether all images that aren't used for training are scored. */
    public boolean testsAllOthers() {
        return testSize == DigitImages.COUNT - trainingSize;
    }

    public DigitsSettings withStart(long other) {
        return new DigitsSettings(
                seed,
                other,
                componentCount,
                covarianceType,
                covarianceFloor,
                principalComponents,
                trainingSize,
                testSize,
                restarts,
                methods);
    }

    public DigitsSettings withComponentCount(int other) {
        return new DigitsSettings(
                seed,
                start,
                other,
                covarianceType,
                covarianceFloor,
                principalComponents,
                trainingSize,
                testSize,
                restarts,
                methods);
    }

    public DigitsSettings withCovarianceType(CovarianceType other) {
        return new DigitsSettings(
                seed,
                start,
                componentCount,
                other,
                covarianceFloor,
                principalComponents,
                trainingSize,
                testSize,
                restarts,
                methods);
    }

    public DigitsSettings withCovarianceFloor(double other) {
        return new DigitsSettings(
                seed,
                start,
                componentCount,
                covarianceType,
                other,
                principalComponents,
                trainingSize,
                testSize,
                restarts,
                methods);
    }

    public DigitsSettings withPrincipalComponents(OptionalInt other) {
        return new DigitsSettings(
                seed,
                start,
                componentCount,
                covarianceType,
                covarianceFloor,
                other,
                trainingSize,
                testSize,
                restarts,
                methods);
    }

    /** Another training size; where all other images were scored, they still are. */
    public DigitsSettings withTrainingSize(int other) {
        int others = DigitImages.COUNT - other;
        return new DigitsSettings(
                seed,
                start,
                componentCount,
                covarianceType,
                covarianceFloor,
                principalComponents,
                other,
                testsAllOthers() ? others : Math.min(testSize, others),
                restarts,
                methods);
    }

    public DigitsSettings withRestarts(int other) {
        return new DigitsSettings(
                seed,
                start,
                componentCount,
                covarianceType,
                covarianceFloor,
                principalComponents,
                trainingSize,
                testSize,
                other,
                methods);
    }

    public DigitsSettings withMethods(List<Method> other) {
        return new DigitsSettings(
                seed,
                start,
                componentCount,
                covarianceType,
                covarianceFloor,
                principalComponents,
                trainingSize,
                testSize,
                restarts,
                other);
    }
}
