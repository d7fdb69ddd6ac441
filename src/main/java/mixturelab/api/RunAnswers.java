package mixturelab.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mixturelab.api.RunAnswer.Data;
import mixturelab.api.RunAnswer.Entry;
import mixturelab.api.RunAnswer.Final;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.run.Frame;
import mixturelab.core.run.KMeansFrame;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.run.Trace;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.jobs.FinishedRun;
import org.jspecify.annotations.Nullable;

/** Turns a finished run into the answer's form. */
final class RunAnswers {
    private RunAnswers() {}

    static RunAnswer of(FinishedRun finished) {
        Trace<? extends Frame> trace = finished.run().trace();
        return new RunAnswer(
                settings(finished.run().settings()),
                data(finished.dataset()),
                trace.stopReason(),
                trace.iterations(),
                entry(trace.initial(), null),
                iterations(trace),
                last(finished));
    }

    /** What was run, with the names of the query. */
    static Map<String, Object> settings(RunSettings settings) {
        return RunTable.values(settings);
    }

    private static Data data(Dataset dataset) {
        int d = dataset.points().d();
        return new Data(
                dataset.id(),
                dataset.points().n(),
                d,
                rows(dataset.points().toArray(), d),
                dataset.labels().orElse(null));
    }

    /** Every iteration as it stands after its second half step. */
    private static List<Entry> iterations(Trace<? extends Frame> trace) {
        List<Entry> entries = new ArrayList<>();
        for (int f = 2; f < trace.frames().size(); f += 2) {
            double before = trace.frames().get(f - 2).objective();
            entries.add(entry(trace.frames().get(f), trace.frames().get(f).objective() - before));
        }
        return entries;
    }

    private static Entry entry(Frame frame, @Nullable Double gain) {
        Integer iteration = frame.iteration() < 0 ? null : frame.iteration();
        Double objective = Double.isNaN(frame.objective()) ? null : frame.objective();
        return switch (frame) {
            case MixtureFrame em -> {
                Mixture mixture = em.mixture();
                yield new Entry(
                        iteration,
                        objective,
                        null,
                        gain,
                        DoubleStream.of(mixture.weights()).boxed().toList(),
                        rows(mixture.means(), mixture.d()),
                        IntStream.range(0, mixture.componentCount())
                                .mapToObj(k -> rows(mixture.covariance(k), mixture.d()))
                                .toList(),
                        null);
            }
            case KMeansFrame kmeans ->
                new Entry(iteration, null, objective, gain, null, null, null, centroids(kmeans.centroids()));
        };
    }

    private static List<double @Nullable []> centroids(Centroids centroids) {
        List<double @Nullable []> rows = new ArrayList<>();
        for (int k = 0; k < centroids.count(); k++) {
            rows.add(centroids.isDropped(k) ? null : centroids.row(k));
        }
        return rows;
    }

    private static Final last(FinishedRun finished) {
        return new Final(
                finished.responsibilities().map(RunAnswers::rows).orElse(null),
                finished.assignments()
                        .map(assignments ->
                                Arrays.stream(assignments.toArray()).boxed().toList())
                        .orElse(null));
    }

    private static List<double[]> rows(Responsibilities responsibilities) {
        return rows(responsibilities.toArray(), responsibilities.componentCount());
    }

    private static List<double[]> rows(double[] numbers, int width) {
        return IntStream.range(0, numbers.length / width)
                .mapToObj(i -> Arrays.copyOfRange(numbers, i * width, (i + 1) * width))
                .toList();
    }
}
