package mixturelab.core.run;

import java.util.Optional;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.kmeans.EmptyClusterPolicy;

/**
 * Everything a run depends on: equal settings give an equal trace.
 *
 * @param data which points
 * @param start seed of a random initialization, 0 to 4294967295
 * @param componentCount K, 1 to 12 and at most n
 * @param algorithm EM or K-means
 * @param covarianceType the shape of the covariances (EM)
 * @param initialization how frame 0 comes about
 * @param manual the given start; present exactly when the initialization is MANUAL
 * @param maxIterations 1 to 1000
 * @param tolerance the gain (a sum, in nats; K-means: of the inertia) below which an iteration counts as still, 0 or more
 * @param patience how many still iterations in succession mean convergence, 1 to 10
 * @param covarianceFloor added to every variance after each M-step, 0 or more, in squared data units
 * @param emptyClusters what K-means does with a cluster that has no points
 */
public record RunSettings(
        DatasetKey data,
        long start,
        int componentCount,
        Algorithm algorithm,
        CovarianceType covarianceType,
        Initialization initialization,
        Optional<ManualStart> manual,
        int maxIterations,
        double tolerance,
        int patience,
        double covarianceFloor,
        EmptyClusterPolicy emptyClusters) {
    /** The same with another K. */
    public RunSettings withComponentCount(int value) {
        return changed(value, algorithm, initialization, manual, start, maxIterations);
    }

    /** The same with another algorithm. */
    public RunSettings withAlgorithm(Algorithm value) {
        return changed(componentCount, value, initialization, manual, start, maxIterations);
    }

    /** The same from another random start. */
    public RunSettings withStart(long value) {
        return changed(componentCount, algorithm, initialization, manual, value, maxIterations);
    }

    /** The same with another cap on iterations. */
    public RunSettings withMaxIterations(int value) {
        return changed(componentCount, algorithm, initialization, manual, start, value);
    }

    /** The same from a start given by hand. */
    public RunSettings withManual(ManualStart value) {
        return changed(
                value.means().size(), algorithm, Initialization.MANUAL, Optional.of(value), start, maxIterations);
    }

    private RunSettings changed(
            int changedCount,
            Algorithm changedAlgorithm,
            Initialization changedInitialization,
            Optional<ManualStart> changedManual,
            long changedStart,
            int changedIterations) {
        return new RunSettings(
                data,
                changedStart,
                changedCount,
                changedAlgorithm,
                covarianceType,
                changedInitialization,
                changedManual,
                changedIterations,
                tolerance,
                patience,
                covarianceFloor,
                emptyClusters);
    }
}
