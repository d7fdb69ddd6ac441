package mixturelab.compare;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import mixturelab.chart.RunMessages;
import mixturelab.core.run.KMeansFrame;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.run.Run;
import mixturelab.core.run.StopReason;

/**
 * Where one start ended.
 *
 * @param start its seed
 * @param value the final log-likelihood or inertia; empty if a component collapsed
 * @param means the final means, K x d, rows first; a dropped cluster's are NaN
 * @param parameters everything a picture of the end needs, as one block of {@link mixturelab.wire.RunNumbers#states}
 */
public record StartEnd(
        long start,
        OptionalDouble value,
        int iterations,
        StopReason stopReason,
        List<Double> means,
        List<Double> parameters) {
    public StartEnd {
        means = List.copyOf(means);
        parameters = List.copyOf(parameters);
    }

    static StartEnd of(Run run) {
        double[] means = switch (run.trace().last()) {
            case MixtureFrame em -> em.mixture().means();
            case KMeansFrame kmeans -> kmeans.centroids().toArray();
        };
        return new StartEnd(
                run.settings().start(),
                Fits.isDegenerate(run)
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(run.trace().last().objective()),
                run.trace().iterations(),
                run.trace().stopReason(),
                list(means),
                list(RunMessages.parameters(run.trace().last())));
    }

    private StartEnd at(long otherStart) {
        return new StartEnd(otherStart, value, iterations, stopReason, means, parameters);
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** Copies of this end, one for each further start of a setting without chance. */
    List<StartEnd> repeated(int starts) {
        return LongStream.range(start, start + starts).mapToObj(this::at).toList();
    }
}
