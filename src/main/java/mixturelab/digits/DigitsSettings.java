package mixturelab.digits;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.settings.Changed;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.Settings;

/**
 * Everything that a comparison depends on: equal settings have equal results. {@link DigitsTable} has the rows and says what is
 * allowed.
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
        List<Method> methods)
        implements Settings<DigitsSettings> {
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

    /** Where all other images were scored, they still are after another training size; else no more than there are. */
    @Override
    public <T> DigitsSettings with(Setting<DigitsSettings, T> row, T value) {
        Changed<DigitsSettings> changed = Changed.of(this, row, value);
        int others = DigitImages.COUNT - changed.get(DigitsTable.TRAINING);
        return new DigitsSettings(
                changed.get(DigitsTable.SEED),
                changed.get(DigitsTable.START),
                changed.get(DigitsTable.K),
                changed.get(DigitsTable.COVARIANCE),
                changed.get(DigitsTable.FLOOR),
                changed.get(DigitsTable.PRINCIPAL),
                changed.get(DigitsTable.TRAINING),
                Math.min(changed.get(DigitsTable.TEST).orElse(others), others),
                changed.get(DigitsTable.RESTARTS),
                changed.get(DigitsTable.METHODS));
    }
}
