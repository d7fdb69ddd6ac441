package mixturelab.jobs;

import java.util.List;
import java.util.Optional;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.random.RandomState;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.Initialization;
import mixturelab.core.settings.RunSettings;

/** Runs that take their time: they never converge. */
final class HeavyRuns {
    private HeavyRuns() {}

    static Dataset data(int n) {
        RandomState random = new RandomState(1);
        double[] values = new double[2 * n];
        for (int j = 0; j < values.length; j++) {
            values[j] = random.normal(0, 1);
        }
        return new Dataset("heavy", Points.of(2, values), Optional.empty(), List.of());
    }

    static RunSettings settings(int componentCount, int iterations) {
        return new RunSettings(
                new DatasetKey("heavy", 0),
                0,
                componentCount,
                Algorithm.EM,
                CovarianceType.FULL,
                Mixing.FREE,
                Initialization.RANDOM_POINTS,
                Optional.empty(),
                iterations,
                0,
                1,
                1e-6,
                EmptyClusterPolicy.KEEP);
    }
}
