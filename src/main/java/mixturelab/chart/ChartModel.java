package mixturelab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.run.Frame;
import mixturelab.core.run.KMeansFrame;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.run.Trace;

/**
 * One run for the browser, as {@code frontend/run/run-model.ts} reads it. Numbers travel as base64 of
 * little-endian arrays: exact, and a tenth of the time that parsing decimal text takes.
 *
 * @param algorithm {@code em} or {@code kmeans}
 * @param points n x d doubles
 * @param labels n ints, where the true labels are known
 * @param states one block for each set of parameters: weights, means and covariances, or centroids
 * @param objective one double for each frame
 * @param axes the names of the coordinates, where they mean something
 */
public record ChartModel(
        String algorithm,
        int n,
        int d,
        int k,
        String points,
        Optional<String> labels,
        String states,
        String objective,
        List<String> axes) {

    public static ChartModel of(Dataset dataset, Trace<? extends Frame> trace) {
        return new ChartModel(
                trace.initial() instanceof MixtureFrame ? "em" : "kmeans",
                dataset.points().n(),
                dataset.points().d(),
                componentCount(trace.initial()),
                Base64Numbers.of(dataset.points().toArray()),
                dataset.labels().map(Base64Numbers::of),
                Base64Numbers.of(states(trace)),
                Base64Numbers.of(
                        trace.frames().stream().mapToDouble(Frame::objective).toArray()),
                dataset.axes());
    }

    private static int componentCount(Frame frame) {
        return switch (frame) {
            case MixtureFrame em -> em.mixture().componentCount();
            case KMeansFrame kmeans -> kmeans.centroids().count();
        };
    }

    /** Every second frame brings new parameters: the initial one and each M or update. */
    private static double[] states(Trace<? extends Frame> trace) {
        List<double[]> blocks = new ArrayList<>();
        for (int f = 0; f < trace.frames().size(); f += 2) {
            blocks.add(parameters(trace.frames().get(f)));
        }
        return blocks.stream().flatMapToDouble(DoubleStream::of).toArray();
    }

    /** One block of {@code states}: the parameters of a frame. */
    public static double[] parameters(Frame frame) {
        return switch (frame) {
            case KMeansFrame kmeans -> kmeans.centroids().toArray();
            case MixtureFrame em -> parameters(em.mixture());
        };
    }

    /** One block of {@code states}: weights, means and covariances. */
    public static double[] parameters(Mixture mixture) {
        return DoubleStream.concat(
                        DoubleStream.concat(DoubleStream.of(mixture.weights()), DoubleStream.of(mixture.means())),
                        DoubleStream.of(mixture.covariances()))
                .toArray();
    }
}
