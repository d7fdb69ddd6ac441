package mixturelab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.Workers;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.run.KMeansRun;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Run;
import mixturelab.core.score.Folds;
import mixturelab.core.score.HeldOut;
import mixturelab.core.score.InformationCriteria;
import mixturelab.core.score.Silhouette;
import mixturelab.core.settings.RunSettings;
import mixturelab.jobs.Monitor;
import mixturelab.jobs.Task;

/**
 * Runs every K of a sweep, from the smallest. Its progress is the list of the panels that are finished, so that they can be
 * shown while the others are still being computed.
 */
public record Sweep(Dataset dataset, SweepSettings settings) implements Task<List<SweepPanel>, SweepResult> {
    @Override
    public SweepResult carryOut(Monitor<? super List<SweepPanel>> monitor) {
        List<SweepPanel> panels = new ArrayList<>();
        for (int k = settings.from(); k <= settings.to() && !monitor.isAbandoned(); k++) {
            panels.add(panel(settings.run(k), monitor.workers()));
            monitor.report(List.copyOf(panels));
        }
        return new SweepResult(dataset, settings, panels);
    }

    private SweepPanel panel(RunSettings first, Workers workers) {
        Run best = Fits.best(dataset.points(), first, settings.runs(), workers);
        Scores scores = switch (best) {
            case MixtureRun em -> scores(em, heldOut(first, workers));
            case KMeansRun kmeans -> new Scores.OfKMeans(silhouette(kmeans));
        };
        return new SweepPanel(
                best.settings(),
                best.trace().last(),
                trajectory(best),
                best.trace().stopReason(),
                scores);
    }

    private static List<Double> trajectory(Run run) {
        return IntStream.rangeClosed(0, run.trace().iterations())
                .mapToObj(i -> run.trace().frames().get(2 * i).objective())
                .toList();
    }

    private Scores.OfMixture scores(MixtureRun run, OptionalDouble heldOut) {
        if (Fits.isDegenerate(run)) {
            return new Scores.OfMixture(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        Points points = dataset.points();
        double logLikelihood = run.trace().last().logLikelihood();
        RunSettings settled = run.settings();
        int parameterCount = InformationCriteria.parameterCount(
                settled.covarianceType(), settled.mixing(), settled.componentCount(), points.d());
        return new Scores.OfMixture(
                OptionalDouble.of(InformationCriteria.aic(logLikelihood, parameterCount)),
                OptionalDouble.of(InformationCriteria.bic(logLikelihood, parameterCount, points.n())),
                heldOut);
    }

    private OptionalDouble silhouette(KMeansRun run) {
        int[] clusters = AssignmentStep.of(dataset.points(), run.trace().last().centroids())
                .assignments()
                .toArray();
        return Silhouette.of(dataset.points(), clusters, run.settings().componentCount());
    }

    /** Every fold is fitted as the panel is, only by the best of fewer starts; none of them sees the points held out. */
    private OptionalDouble heldOut(RunSettings first, Workers workers) {
        if (!settings.holdsOut()) {
            return OptionalDouble.empty();
        }
        Folds folds = new Folds(dataset.points().n(), settings.folds(), first.start());
        List<OptionalDouble> parts = workers.map(
                folds.count(),
                fold -> HeldOut.ofFold(dataset.points(), folds, fold, rest -> mixture(rest, first, workers)));
        // added up in the order of the folds, so that the sum doesn't depend on which of them was ready first
        return parts.stream().allMatch(OptionalDouble::isPresent)
                ? OptionalDouble.of(
                        parts.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
                : OptionalDouble.empty();
    }

    private Optional<Mixture> mixture(Points rest, RunSettings first, Workers workers) {
        if (first.componentCount() > rest.n()) {
            return Optional.empty();
        }
        return Optional.of(Fits.best(rest, first, settings.heldOutRuns(), workers))
                .filter(run -> !Fits.isDegenerate(run))
                .map(run -> ((MixtureRun) run).trace().last().mixture());
    }
}
