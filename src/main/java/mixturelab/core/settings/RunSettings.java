package mixturelab.core.settings;

import java.util.Optional;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.kmeans.EmptyClusterPolicy;

/**
 * Everything a run depends on: equal settings give an equal trace. {@link RunTable} has the rows.
 *
 * @param data which points
 * @param start seed of a random initialization, 0 to 4294967295
 * @param componentCount K, 1 to 12 and at most n
 * @param algorithm EM or K-means
 * @param covarianceType the form of the covariances (EM)
 * @param mixing whether the weights are learned or held at 1/K (EM)
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
        Mixing mixing,
        Initialization initialization,
        Optional<ManualStart> manual,
        int maxIterations,
        double tolerance,
        int patience,
        double covarianceFloor,
        EmptyClusterPolicy emptyClusters)
        implements Settings<RunSettings> {
    /** Weights that become equal leave no place for those of a start given by hand; its means and covariances stay. */
    @Override
    public <T> RunSettings with(Setting<RunSettings, T> row, T value) {
        Optional<ManualStart> start = value == Mixing.EQUAL ? manual.map(ManualStart::withoutWeights) : manual;
        return copy(data, start, Changed.of(this, row, value));
    }

    /** Answers a copy on other points; seed and floor belong to the points, and are the caller's to change. */
    public RunSettings withData(DatasetKey key) {
        return copy(key, manual, Changed.of(this, RunTable.SEED, key.seed()));
    }

    /** Answers a copy that starts from parameters given by hand; their number is K. Equal weights take no others. */
    public RunSettings withManual(ManualStart given) {
        return with(RunTable.INIT, Initialization.MANUAL)
                .with(RunTable.K, given.means().size())
                .startingFrom(Optional.of(mixing == Mixing.EQUAL ? given.withoutWeights() : given));
    }

    /** Answers a copy without a start given by hand; one that has such a start begins from blocks of rows instead. */
    public RunSettings withoutManual() {
        return initialization == Initialization.MANUAL
                ? with(RunTable.INIT, Initialization.BLOCKS).startingFrom(Optional.empty())
                : this;
    }

    RunSettings startingFrom(Optional<ManualStart> given) {
        return copy(data, given, Changed.nothing(this));
    }

    private static RunSettings copy(DatasetKey key, Optional<ManualStart> given, Changed<RunSettings> changed) {
        return new RunSettings(
                new DatasetKey(key.id(), changed.get(RunTable.SEED), key.own()),
                changed.get(RunTable.START),
                changed.get(RunTable.K),
                changed.get(RunTable.ALGORITHM),
                changed.get(RunTable.COVARIANCE),
                changed.get(RunTable.MIXING),
                changed.get(RunTable.INIT),
                given,
                changed.get(RunTable.ITERATIONS),
                changed.get(RunTable.TOLERANCE),
                changed.get(RunTable.PATIENCE),
                changed.get(RunTable.FLOOR),
                changed.get(RunTable.EMPTY));
    }
}
