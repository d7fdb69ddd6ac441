package mixturelab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.engine.EmEngine;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Assignments;
import mixturelab.core.run.KMeansRun;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.run.MixtureRun;
import mixturelab.core.run.Run;

/** Who belongs to whom when a run has ended, as CSV: a row for each point. */
public final class MembershipTable {
    private MembershipTable() {}

    /**
     * Columns: the coordinates (by their names where they have some, else {@code x1}, {@code x2}), {@code label} where
     * the true one is known, then for EM {@code r_A}, {@code r_B} and so on (an E-step of the final mixture; empty if it
     * has no density), for K-means {@code cluster} (the letter of the nearest final centroid).
     */
    public static String csv(Dataset dataset, Run run) {
        Points points = dataset.points();
        List<String> header = new ArrayList<>(coordinateNames(dataset));
        dataset.labels().ifPresent(labels -> header.add("label"));
        header.addAll(memberNames(run));
        CsvText table = new CsvText().row(header);
        IntFunction<List<String>> members = members(points, run);
        for (int i = 0; i < points.n(); i++) {
            List<String> row = new ArrayList<>(CsvText.numbers(points.row(i)));
            if (dataset.labels().isPresent()) {
                row.add(Integer.toString(dataset.labels().get().get(i)));
            }
            row.addAll(members.apply(i));
            table.row(row);
        }
        return table.toString();
    }

    private static List<String> coordinateNames(Dataset dataset) {
        return dataset.axes().isEmpty()
                ? IntStream.rangeClosed(1, dataset.points().d())
                        .mapToObj(a -> "x" + a)
                        .toList()
                : dataset.axes().stream().map(CsvText::text).toList();
    }

    private static List<String> memberNames(Run run) {
        return run instanceof MixtureRun
                ? IntStream.range(0, run.settings().componentCount())
                        .mapToObj(k -> "r_" + letter(k))
                        .toList()
                : List.of("cluster");
    }

    private static IntFunction<List<String>> members(Points points, Run run) {
        return switch (run) {
            case MixtureRun em -> responsibilities(points, em.trace().last());
            case KMeansRun kmeans -> {
                Assignments nearest = AssignmentStep.of(
                                points, kmeans.trace().last().centroids())
                        .assignments();
                yield i -> List.of(letter(nearest.get(i)));
            }
        };
    }

    private static IntFunction<List<String>> responsibilities(Points points, MixtureFrame last) {
        int componentCount = last.mixture().componentCount();
        if (Double.isNaN(last.logLikelihood())) {
            List<String> empty =
                    IntStream.range(0, componentCount).mapToObj(k -> "").toList();
            return i -> empty;
        }
        Responsibilities found = EmEngine.expectation(points, last.mixture()).responsibilities();
        return i -> IntStream.range(0, componentCount)
                .mapToObj(k -> CsvText.number(found.get(i, k)))
                .toList();
    }

    /** The letter at a component's mean: A for component 0. */
    private static String letter(int component) {
        return String.valueOf((char) ('A' + component));
    }
}
