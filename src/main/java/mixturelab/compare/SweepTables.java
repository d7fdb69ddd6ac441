package mixturelab.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.run.Frame;
import mixturelab.core.run.KMeansFrame;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.settings.Algorithm;
import mixturelab.export.CsvText;

/** Every number of a sweep as CSV. A value that isn't defined is an empty cell. */
public final class SweepTables {
    private SweepTables() {}

    /**
     * A row for each K: {@code k}, {@code start} (the seed of the best run), {@code iterations}, {@code stopReason}, then
     * {@code logLikelihood}, {@code aic}, {@code bic}, {@code heldOut}, or for K-means {@code inertia} and {@code
     * silhouette}.
     */
    public static String criteria(SweepResult sweep) {
        List<Criterion> criteria = isEm(sweep)
                ? List.of(Criterion.LOG_LIKELIHOOD, Criterion.AIC, Criterion.BIC, Criterion.HELD_OUT)
                : List.of(Criterion.INERTIA, Criterion.SILHOUETTE);
        List<String> header = new ArrayList<>(List.of("k", "start", "iterations", "stopReason"));
        criteria.forEach(criterion -> header.add(criterion.id()));
        CsvText table = new CsvText().row(header);
        for (SweepPanel panel : sweep.panels()) {
            List<String> row = new ArrayList<>(List.of(
                    Integer.toString(panel.componentCount()),
                    Long.toString(panel.settings().start()),
                    Integer.toString(panel.iterations()),
                    panel.stopReason().name()));
            criteria.forEach(
                    criterion -> row.add(CsvText.number(criterion.of(panel).orElse(Double.NaN))));
            table.row(row);
        }
        return table.toString();
    }

    /**
     * A row for each iteration of each K: {@code k}, {@code iteration} ("start", then from 0), {@code logLikelihood} or
     * {@code inertia}.
     */
    public static String trajectories(SweepResult sweep) {
        CsvText table = new CsvText()
                .row("k", "iteration", isEm(sweep) ? Criterion.LOG_LIKELIHOOD.id() : Criterion.INERTIA.id());
        for (SweepPanel panel : sweep.panels()) {
            for (int i = 0; i < panel.trajectory().size(); i++) {
                table.row(
                        Integer.toString(panel.componentCount()),
                        i == 0 ? "start" : Integer.toString(i - 1),
                        CsvText.number(panel.trajectory().get(i)));
            }
        }
        return table.toString();
    }

    /**
     * A row for each component of each K as its run ended: {@code k}, {@code component} (A, B, ...), {@code weight}, {@code
     * mean1} and so on, {@code covariance11} and so on by rows; for K-means the mean is the centroid, and there is no more.
     */
    public static String parameters(SweepResult sweep) {
        int d = sweep.dataset().points().d();
        List<String> header = new ArrayList<>(List.of("k", "component"));
        if (isEm(sweep)) {
            header.add("weight");
        }
        IntStream.rangeClosed(1, d).forEach(a -> header.add("mean" + a));
        if (isEm(sweep)) {
            IntStream.range(0, d * d).forEach(j -> header.add("covariance" + (j / d + 1) + (j % d + 1)));
        }
        CsvText table = new CsvText().row(header);
        for (SweepPanel panel : sweep.panels()) {
            for (int k = 0; k < panel.componentCount(); k++) {
                List<String> row = new ArrayList<>(
                        List.of(Integer.toString(panel.componentCount()), String.valueOf((char) ('A' + k))));
                row.addAll(component(panel.last(), k));
                table.row(row);
            }
        }
        return table.toString();
    }

    private static List<String> component(Frame frame, int k) {
        return switch (frame) {
            case MixtureFrame em -> {
                Mixture mixture = em.mixture();
                List<String> cells = new ArrayList<>(CsvText.numbers(mixture.weight(k)));
                cells.addAll(CsvText.numbers(mixture.mean(k)));
                cells.addAll(CsvText.numbers(mixture.covariance(k)));
                yield cells;
            }
            case KMeansFrame kmeans -> {
                Centroids centroids = kmeans.centroids();
                yield CsvText.numbers(centroids.row(k));
            }
        };
    }

    private static boolean isEm(SweepResult sweep) {
        return sweep.settings().run().algorithm() == Algorithm.EM;
    }
}
