package mixturelab.jobs;

import java.util.Optional;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Assignments;
import mixturelab.core.run.KMeansRun;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Run;

/** A run beside the data set it ran on. */
public record FinishedRun(Dataset dataset, Run run) {
    /** An E-step of the final mixture; empty for K-means, and for a mixture that was degenerate from the start. */
    public Optional<Responsibilities> responsibilities() {
        return run instanceof MixtureRun em && hasDensity(em.trace().last())
                ? Optional.of(
                        EmEngine.expectation(dataset.points(), em.trace().last().mixture())
                                .responsibilities())
                : Optional.empty();
    }

    /** Every point's nearest final centroid; empty for EM. */
    public Optional<Assignments> assignments() {
        return run instanceof KMeansRun kmeans
                ? Optional.of(AssignmentStep.of(
                                dataset.points(), kmeans.trace().last().centroids())
                        .assignments())
                : Optional.empty();
    }

    /** One cluster for each point: its own, or that of the largest responsibility. */
    public Optional<int[]> clusters() {
        return responsibilities()
                .map(Responsibilities::mostResponsible)
                .or(() -> assignments().map(Assignments::toArray));
    }

    private static boolean hasDensity(MixtureFrame frame) {
        return !Double.isNaN(frame.logLikelihood());
    }
}
