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
    public static final Setting<DigitsSettings, Long> SEED =
            Setting.of("seed", Codec.seed(DigitsLimits.MAX_SEED), DigitsSettings::seed);

    public static final Setting<DigitsSettings, Long> START =
            Setting.of("start", Codec.seed(DigitsLimits.MAX_SEED), DigitsSettings::start);

    public static final Setting<DigitsSettings, Integer> K =
            Setting.of("k", Codec.whole(1, DigitsLimits.MAX_COMPONENTS), DigitsSettings::componentCount);

    public static final Setting<DigitsSettings, CovarianceType> COVARIANCE =
            Setting.of("covariance", Codec.choice(CovarianceType.values()), DigitsSettings::covarianceType);

    public static final Setting<DigitsSettings, Double> FLOOR = Setting.of(
            "floor", Codec.number(DigitsLimits.MIN_FLOOR, DigitsLimits.MAX_FLOOR), DigitsSettings::covarianceFloor);

    /** Left out: pixels as they are. */
    public static final Setting<DigitsSettings, OptionalInt> PRINCIPAL = Setting.of(
            "principal",
            Codec.optional(Codec.whole(DigitsLimits.MIN_PRINCIPAL, DigitsLimits.MAX_PRINCIPAL)),
            DigitsSettings::principalComponents);

    public static final Setting<DigitsSettings, Integer> TRAINING = Setting.of(
            "training",
            Codec.whole(DigitsLimits.MIN_TRAINING, DigitsLimits.MAX_TRAINING),
            DigitsSettings::trainingSize);

    /** Left out: all images that aren't used for training. */
    public static final Setting<DigitsSettings, OptionalInt> TEST = Setting.ranged(
            "test",
            settings -> Codec.optional(Codec.whole(DigitsLimits.MIN_TEST, DigitImages.COUNT - settings.trainingSize())),
            settings -> settings.testsAllOthers() ? OptionalInt.empty() : OptionalInt.of(settings.testSize()));

    public static final Setting<DigitsSettings, Integer> RESTARTS =
            Setting.of("restarts", Codec.whole(1, DigitsLimits.MAX_RESTARTS), DigitsSettings::restarts);

    public static final Setting<DigitsSettings, List<Method>> METHODS = Setting.of(
            "methods",
            Codec.of(
                    DigitsTable::methods,
                    methods -> methods.stream().map(LinkText::of).collect(Collectors.joining(",")),
                    DigitsRule.SOME_OF,
                    LinkText.names(Method.values())),
            DigitsSettings::methods);

    /** All rows. */
    public static final List<Setting<DigitsSettings, ?>> ROWS =
            List.of(SEED, START, K, COVARIANCE, FLOOR, PRINCIPAL, TRAINING, TEST, RESTARTS, METHODS);

    private DigitsTable() {}

    private static Optional<List<Method>> methods(String text) {
        List<Optional<Method>> named = Arrays.stream(text.split(",", -1))
                .map(name -> LinkText.choice(name, Method.values()))
                .toList();
        return named.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(named.stream().map(Optional::orElseThrow).toList());
    }
}
