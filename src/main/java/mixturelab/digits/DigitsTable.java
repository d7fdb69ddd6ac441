package mixturelab.digits;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.settings.Codec;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.Setting;

/** The table of a comparison's settings, in the order of a link. */
public final class DigitsTable {
    /** Seeds the split into training and test images: the learner's ID number. */
    public static final Setting<DigitsSettings, Long> SEED =
            Setting.of("seed", Codec.seed(DigitsLimits.MAX_SEED), DigitsSettings::seed);

    /** Seeds K-means' and the network's chance. */
    public static final Setting<DigitsSettings, Long> START =
            Setting.of("start", Codec.seed(DigitsLimits.MAX_SEED), DigitsSettings::start);

    /** K, of the mixture and of K-means. */
    public static final Setting<DigitsSettings, Integer> K =
            Setting.of("k", Codec.whole(1, DigitsLimits.MAX_COMPONENTS), DigitsSettings::componentCount);

    /** The form of the mixture's covariances. */
    public static final Setting<DigitsSettings, CovarianceType> COVARIANCE =
            Setting.of("covariance", Codec.choice(CovarianceType.values()), DigitsSettings::covarianceType);

    /** Added to every variance; pixels go from 0 to 1. */
    public static final Setting<DigitsSettings, Double> FLOOR = Setting.of(
            "floor", Codec.number(DigitsLimits.MIN_FLOOR, DigitsLimits.MAX_FLOOR), DigitsSettings::covarianceFloor);

    /** Left out: pixels as they are. */
    public static final Setting<DigitsSettings, OptionalInt> PRINCIPAL = Setting.of(
            "principal",
            Codec.optional(Codec.whole(DigitsLimits.MIN_PRINCIPAL, DigitsLimits.MAX_PRINCIPAL)),
            DigitsSettings::principalComponents);

    /** How many images are used for training. */
    public static final Setting<DigitsSettings, Integer> TRAINING = Setting.of(
            "training",
            Codec.whole(DigitsLimits.MIN_TRAINING, DigitsLimits.MAX_TRAINING),
            DigitsSettings::trainingSize);

    /** Left out: all images that aren't used for training. */
    public static final Setting<DigitsSettings, OptionalInt> TEST = Setting.ranged(
            "test",
            settings -> Codec.optional(Codec.whole(DigitsLimits.MIN_TEST, DigitImages.COUNT - settings.trainingSize())),
            settings -> settings.testsAllOthers() ? OptionalInt.empty() : OptionalInt.of(settings.testSize()));

    /** How many starts K-means has. */
    public static final Setting<DigitsSettings, Integer> RESTARTS =
            Setting.of("restarts", Codec.whole(1, DigitsLimits.MAX_RESTARTS), DigitsSettings::restarts);

    /** Which methods are compared. */
    public static final Setting<DigitsSettings, List<Method>> METHODS = Setting.of(
            "methods",
            Codec.of(
                    DigitsTable::methods,
                    methods -> methods.stream().map(LinkText::of).collect(Collectors.joining(",")),
                    DigitsRule.SOME_OF,
                    LinkText.names(Method.values())),
            DigitsSettings::methods);

    /** The choice, in forms and experiments, that stands for a name that a link leaves out. */
    public static final String NONE = "none";

    /** How many training images are offered. */
    public static final List<Integer> TRAINING_CHOICES = List.of(500, 1_000, 2_000, 5_000, 10_000, 20_000);

    /** How many principal components are offered. */
    public static final List<Integer> PRINCIPAL_CHOICES = List.of(2, 5, 10, 20, 50, 100);

    /** All rows. */
    public static final List<Setting<DigitsSettings, ?>> ROWS =
            List.of(SEED, START, K, COVARIANCE, FLOOR, PRINCIPAL, TRAINING, TEST, RESTARTS, METHODS);

    private DigitsTable() {}

    /** A row's text, or {@link #NONE} where a link leaves it out. */
    public static String choice(Setting<DigitsSettings, ?> row, DigitsSettings settings) {
        String text = row.text(settings);
        return text.isEmpty() ? NONE : text;
    }

    private static Optional<List<Method>> methods(String text) {
        List<Optional<Method>> named = Arrays.stream(text.split(",", -1))
                .map(name -> LinkText.choice(name, Method.values()))
                .toList();
        return named.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(named.stream().map(Optional::orElseThrow).toList());
    }
}
