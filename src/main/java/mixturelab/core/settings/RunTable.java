package mixturelab.core.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.kmeans.EmptyClusterPolicy;

/** The table of a run's settings, in the order of a link. */
public final class RunTable {
    static final LinkPart<RunSettings> DATA = new DataPart();
    static final LinkPart<RunSettings> OWN_POINTS = new OwnPointsPart();
    static final LinkPart<RunSettings> MANUAL = new ManualPart();

    /** Seeds the data; the points of some sets don't depend on it. */
    public static final Setting<RunSettings, Long> SEED = Setting.<RunSettings, Long>of(
                    "seed",
                    Codec.seed(RunLimits.MAX_SEED),
                    settings -> settings.data().seed())
            .carried();

    /** Seeds a random start. */
    public static final Setting<RunSettings, Long> START = Setting.<RunSettings, Long>of(
                    "start", Codec.seed(RunLimits.MAX_SEED), RunSettings::start)
            .when(settings -> settings.initialization().isRandom());

    /** K, the number of components or clusters; how many points there are is checked with the points. */
    public static final Setting<RunSettings, Integer> K =
            Setting.of("k", Codec.whole(1, RunLimits.MAX_COMPONENTS), RunSettings::componentCount);

    /** EM or K-means. */
    public static final Setting<RunSettings, Algorithm> ALGORITHM = Setting.<RunSettings, Algorithm>of(
                    "algorithm", Codec.choice(Algorithm.values()), RunSettings::algorithm)
            .carried()
            .comparable();

    /** The form of the covariances, for EM. */
    public static final Setting<RunSettings, CovarianceType> COVARIANCE = Setting.<RunSettings, CovarianceType>of(
                    "covariance", Codec.choice(CovarianceType.values()), RunSettings::covarianceType)
            .when(RunTable::isEm)
            .carried()
            .comparable();

    /** Whether EM learns the weights. */
    public static final Setting<RunSettings, Mixing> MIXING = Setting.<RunSettings, Mixing>of(
                    "mixing", Codec.choice(Mixing.values()), RunSettings::mixing)
            .when(RunTable::isEm)
            .carried()
            .comparable();

    /** How frame 0 comes about. */
    public static final Setting<RunSettings, Initialization> INIT =
            Setting.of("init", Codec.choice(Initialization.values()), RunSettings::initialization);

    /** The cap on iterations. */
    public static final Setting<RunSettings, Integer> ITERATIONS = Setting.<RunSettings, Integer>of(
                    "iterations", Codec.whole(1, RunLimits.MAX_ITERATIONS), RunSettings::maxIterations)
            .comparable();

    /** The gain below which an iteration counts as still. */
    public static final Setting<RunSettings, Double> TOLERANCE = Setting.<RunSettings, Double>of(
                    "tolerance", Codec.number(0, RunLimits.MAX_NUMBER), RunSettings::tolerance)
            .comparable();

    /** How many still iterations in succession end a run. */
    public static final Setting<RunSettings, Integer> PATIENCE = Setting.<RunSettings, Integer>of(
                    "patience", Codec.whole(1, RunLimits.MAX_PATIENCE), RunSettings::patience)
            .comparable();

    /** Added to every variance after each M-step, for EM; in squared data units. */
    public static final Setting<RunSettings, Double> FLOOR = Setting.<RunSettings, Double>of(
                    "floor", Codec.number(0, RunLimits.MAX_NUMBER), RunSettings::covarianceFloor)
            .when(RunTable::isEm)
            .carried()
            .comparable();

    /** What K-means does with a cluster without points. */
    public static final Setting<RunSettings, EmptyClusterPolicy> EMPTY = Setting.<RunSettings, EmptyClusterPolicy>of(
                    "empty", Codec.choice(EmptyClusterPolicy.values()), RunSettings::emptyClusters)
            .when(settings -> !isEm(settings))
            .comparable();

    /** Rows and the values of several names, in the order of a link. */
    public static final List<LinkPart<RunSettings>> PARTS = List.of(
            DATA,
            SEED,
            OWN_POINTS,
            START,
            K,
            ALGORITHM,
            COVARIANCE,
            MIXING,
            INIT,
            MANUAL,
            ITERATIONS,
            TOLERANCE,
            PATIENCE,
            FLOOR,
            EMPTY);

    /** The rows alone. */
    public static final List<Setting<RunSettings, ?>> ROWS = rows();

    private RunTable() {}

    // a part that is a Setting is one of these very settings
    private static List<Setting<RunSettings, ?>> rows() {
        return PARTS.stream()
                .<Setting<RunSettings, ?>>mapMulti((part, rows) -> {
                    if (part instanceof Setting<RunSettings, ?> row) {
                        rows.accept(row);
                    }
                })
                .toList();
    }

    private static boolean isEm(RunSettings settings) {
        return settings.algorithm() == Algorithm.EM;
    }

    /** The row of a name. */
    public static Setting<RunSettings, ?> row(String name) {
        return ROWS.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A run has no setting \"" + name + "\""));
    }

    /** Every setting as the text that it has in a link, defaults included; a manual start's names only if there is one. */
    public static SequencedMap<String, String> texts(RunSettings settings) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        PARTS.forEach(part -> texts.putAll(part.texts(settings)));
        return texts;
    }

    /** Every setting as JSON has it, defaults included; own points are left out. */
    public static SequencedMap<String, Object> values(RunSettings settings) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        PARTS.forEach(part -> values.putAll(part.values(settings)));
        return values;
    }
}
