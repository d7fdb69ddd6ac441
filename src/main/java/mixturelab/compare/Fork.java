package mixturelab.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.run.Frame;
import mixturelab.core.run.KMeansFrame;
import mixturelab.core.run.MixtureFrame;
import mixturelab.core.run.Trace;
import mixturelab.core.settings.ManualStart;

/** A frame of a run as the start of another: what the frame holds becomes a start given by hand. */
public final class Fork {
    private Fork() {}

    /**
     * The start at a frame: means, covariances and weights of a mixture; of K-means the centroids, from which EM starts with
     * its default covariances and weights. A run from here goes on as the old one would have, but counts its iterations from
     * 0.
     *
     * <p>A dropped cluster can't be started from, so the last frame counts in which there was none.
     *
     * @param frame from 0; beyond the end means the last frame
     */
    public static ManualStart at(Trace<? extends Frame> trace, int frame) {
        List<? extends Frame> frames = trace.frames();
        return IntStream.iterate(Math.min(frame, frames.size() - 1), f -> f >= 0, f -> f - 1)
                .mapToObj(frames::get)
                .flatMap(at -> start(at).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No frame before " + frame + " has all its clusters"));
    }

    private static Optional<ManualStart> start(Frame frame) {
        return switch (frame) {
            case MixtureFrame em -> Optional.of(start(em.mixture()));
            case KMeansFrame kmeans -> start(kmeans.centroids());
        };
    }

    private static ManualStart start(Mixture mixture) {
        int d = mixture.d();
        List<List<Double>> covariances = IntStream.range(0, mixture.componentCount())
                // what is dead may be singular, which no start may be; and nobody asks for its covariance any more
                .mapToObj(k -> mixture.weight(k) == 0 ? List.of(1.0) : list(mixture.covariance(k)))
                .toList();
        return new ManualStart(
                rows(mixture.means(), d), Optional.of(covariances), Optional.of(list(mixture.weights())));
    }

    private static Optional<ManualStart> start(Centroids centroids) {
        boolean whole = IntStream.range(0, centroids.count()).noneMatch(centroids::isDropped);
        return whole
                ? Optional.of(
                        new ManualStart(rows(centroids.toArray(), centroids.d()), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    private static List<List<Double>> rows(double[] numbers, int width) {
        return IntStream.range(0, numbers.length / width)
                .mapToObj(k -> list(Arrays.copyOfRange(numbers, k * width, (k + 1) * width)))
                .toList();
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
