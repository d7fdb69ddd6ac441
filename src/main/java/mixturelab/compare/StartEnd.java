package mixturelab.compare;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
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
 */
public record StartEnd(long start, OptionalDouble value, int iterations, StopReason stopReason, List<Double> means) {
    public StartEnd {
        means = List.copyOf(means);
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
                Arrays.stream(means).boxed().toList());
    }

    private StartEnd at(long otherStart) {
        return new StartEnd(otherStart, value, iterations, stopReason, means);
    }

    /** The same end for other starts, where no chance is involved. */
    List<StartEnd> repeated(int starts) {
        return LongStream.range(start, start + starts).mapToObj(this::at).toList();
    }
}
