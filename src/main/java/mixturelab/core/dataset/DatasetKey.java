package mixturelab.core.dataset;

import java.util.Optional;

/**
 * Names a data set, or is one: equal keys give equal points.
 *
 * @param id the catalogue's name, such as {@code blobs}; {@link #OWN} for a learner's own points
 * @param seed the seed of its generator, 0 to 4294967295; the learner's ID number for {@code blobs}
 * @param own the points themselves where no catalogue has them
 */
public record DatasetKey(String id, long seed, Optional<OwnPoints> own) {
    /** The name of every learner's own data. */
    public static final String OWN = "own";

    /** The key of a set that somebody else keeps, as the catalogue does. */
    public DatasetKey(String id, long seed) {
        this(id, seed, Optional.empty());
    }

    /** The key of a learner's own points. */
    public static DatasetKey of(OwnPoints own) {
        return new DatasetKey(OWN, 0, Optional.of(own));
    }
}
