package mixturelab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.run.Frame;
import mixturelab.core.run.KMeansFrame;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.run.Trace;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.RunSettings;
import mixturelab.wire.DoubleArray;
import mixturelab.wire.IntArray;
import mixturelab.wire.Rules;
import mixturelab.wire.RunNumbers;

/** Factory of the messages about one run: its trace as plain numbers. */
public final class RunMessages {
    private RunMessages() {}

    /** A whole run on its data. */
    public static RunNumbers numbers(Dataset dataset, Trace<? extends Frame> trace) {
        return new RunNumbers(
                trace.initial() instanceof MixtureFrame ? Algorithm.EM : Algorithm.KMEANS,
                dataset.points().n(),
                dataset.points().d(),
                componentCount(trace.initial()),
                DoubleArray.of(dataset.points().toArray()),
                dataset.labels().map(IntArray::of),
                DoubleArray.of(states(trace)),
                DoubleArray.of(
                        trace.frames().stream().mapToDouble(Frame::objective).toArray()),
                dataset.axes());
    }

    /** The rules of a run's M-steps; K-means has no use for them. */
    public static Rules rules(RunSettings settings) {
        return new Rules(settings.covarianceType(), settings.mixing(), settings.covarianceFloor());
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

    /** One block of {@link RunNumbers#states}: the parameters of a frame. */
    public static double[] parameters(Frame frame) {
        return switch (frame) {
            case KMeansFrame kmeans -> kmeans.centroids().toArray();
            case MixtureFrame em -> parameters(em.mixture());
        };
    }

    /** One block of {@link RunNumbers#states}: weights, means and covariances. */
    public static double[] parameters(Mixture mixture) {
        return DoubleStream.concat(
                        DoubleStream.concat(DoubleStream.of(mixture.weights()), DoubleStream.of(mixture.means())),
                        DoubleStream.of(mixture.covariances()))
                .toArray();
    }
}
