package mixturelab.core.dataset;

import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * One data set of the {@link DatasetCatalogue}: its name, what a run on it starts with, and how it is made. Its title
 * and its line "what to notice" are translations, under {@code dataset.<id>.title} and {@code dataset.<id>.notice}.
 *
 * @param id the name in links and keys
 * @param seeded whether the seed of the key changes the points
 * @param defaultSeed the seed where none is given; 0 if the seed changes nothing
 * @param d coordinates per point
 * @param labeled whether the true cluster of each point is known
 * @param defaultComponentCount the K to begin with
 * @param defaultCovarianceFloor the floor to begin with, in squared data units
 * @param generator the points of a seed, a pure function
 */
public record DatasetEntry(
        String id,
        boolean seeded,
        long defaultSeed,
        int d,
        boolean labeled,
        int defaultComponentCount,
        double defaultCovarianceFloor,
        LongFunction<Dataset> generator) {
    /** The covariance floor unless an entry says otherwise, scikit-learn's reg_covar. */
    public static final double DEFAULT_COVARIANCE_FLOOR = 1e-6;

    /** An entry whose points depend on the seed. */
    public static DatasetEntry seeded(
            String id, long defaultSeed, int d, int componentCount, LongFunction<Dataset> generator) {
        return new DatasetEntry(id, true, defaultSeed, d, true, componentCount, DEFAULT_COVARIANCE_FLOOR, generator);
    }

    /** An entry whose points are always the same. */
    public static DatasetEntry fixed(String id, int d, int componentCount, Supplier<Dataset> generator) {
        return new DatasetEntry(
                id, false, 0, d, true, componentCount, DEFAULT_COVARIANCE_FLOOR, seed -> generator.get());
    }

    /** What a run on a learner's own points starts with. */
    static DatasetEntry of(OwnPoints own) {
        return new DatasetEntry(
                DatasetKey.OWN,
                false,
                0,
                own.points().d(),
                own.labels().isPresent(),
                ownComponentCount(own.points().n()),
                DEFAULT_COVARIANCE_FLOOR,
                seed -> own.dataset());
    }

    /** The K that a run on n points of somebody's own starts with: 3, or n where there are fewer. */
    public static int ownComponentCount(int n) {
        return Math.min(3, n);
    }

    /** A copy of this entry with another floor. */
    public DatasetEntry withCovarianceFloor(double floor) {
        return new DatasetEntry(id, seeded, defaultSeed, d, labeled, defaultComponentCount, floor, generator);
    }

    /** A copy of this entry for points whose true clusters nobody knows. */
    public DatasetEntry withoutLabels() {
        return new DatasetEntry(
                id, seeded, defaultSeed, d, false, defaultComponentCount, defaultCovarianceFloor, generator);
    }

    /** The key of this data set with its default seed. */
    public DatasetKey defaultKey() {
        return new DatasetKey(id, defaultSeed);
    }
}
