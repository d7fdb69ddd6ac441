package mixturelab.core.settings;

import java.util.Optional;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.kmeans.EmptyClusterPolicy;

/** The settings where nobody says otherwise: the homework's. */
public final class RunDefaults {
    private RunDefaults() {}

    /** The defaults for a data set: its own seed, K and floor, the rest as for all. */
    public static RunSettings of(DatasetEntry entry) {
        return of(entry, entry.defaultKey());
    }

    /** The defaults for points of a data set, such as those of another seed. */
    public static RunSettings of(DatasetEntry entry, DatasetKey data) {
        return of(data, entry.defaultComponentCount(), entry.defaultCovarianceFloor());
    }

    /** The defaults for n points that somebody brings: K is 3, or n where there are fewer. */
    public static RunSettings ofOwn(DatasetKey data, int n) {
        return of(data, DatasetEntry.ownComponentCount(n), DatasetEntry.DEFAULT_COVARIANCE_FLOOR);
    }

    private static RunSettings of(DatasetKey data, int componentCount, double floor) {
        return new RunSettings(
                data,
                0,
                componentCount,
                Algorithm.EM,
                CovarianceType.FULL,
                Mixing.FREE,
                Initialization.BLOCKS,
                Optional.empty(),
                150,
                0.001,
                2,
                floor,
                EmptyClusterPolicy.KEEP);
    }
}
