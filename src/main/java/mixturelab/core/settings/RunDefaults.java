package mixturelab.core.settings;

import java.util.Optional;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.kmeans.EmptyClusterPolicy;

/** The settings where nobody says otherwise: the homework's. */
public final class RunDefaults {
    private RunDefaults() {}

    /** The defaults for a data set of the catalogue: its own seed and floor, the rest the same for all. */
    public static RunSettings of(DatasetEntry entry) {
        return of(entry, entry.defaultKey());
    }

    /** The defaults for points of a data set, such as those of another seed. */
    public static RunSettings of(DatasetEntry entry, DatasetKey data) {
        return of(data, 3, entry.defaultCovarianceFloor());
    }

    /**
     * The defaults for any points.
     *
     * @param componentCount K
     * @param floor the covariance floor, in squared data units
     */
    public static RunSettings of(DatasetKey data, int componentCount, double floor) {
        return new RunSettings(
                data,
                0,
                componentCount,
                Algorithm.EM,
                CovarianceType.FULL,
                Initialization.BLOCKS,
                Optional.empty(),
                150,
                0.001,
                2,
                floor,
                EmptyClusterPolicy.KEEP);
    }
}
