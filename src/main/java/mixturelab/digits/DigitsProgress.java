package mixturelab.digits;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a comparison is.
 *
 * @param position its place in the queue, the next one being 1; 0 once it is its turn
 * @param waitSeconds an estimate of how long until then, while it waits and others like it have been timed
 * @param methods those asked for, in their order
 * @param means of the clustering that is running, as they are now: K pictures
 */
public record DigitsProgress(
        int position, OptionalDouble waitSeconds, List<MethodProgress> methods, Optional<Pictures> means) {
    public DigitsProgress {
        methods = List.copyOf(methods);
    }

    public enum State {
        WAITING,
        RUNNING,
        DONE
    }

    /** What a running method is at. */
    public enum Phase {
        /** It looks for a place to start from: the mixture by K-means. */
        STARTING,
        ITERATING,
        /** What it has found is tried on the test images. */
        SCORING
    }

    /**
     * How far one method is.
     *
     * @param phase what it is at, while it runs
     * @param iteration how many iterations are done, in the first phase those of K-means
     * @param maxIterations at most so many there will be
     * @param seconds how long it has run so far
     * @param estimateSeconds how long it will have run in all, as far as can be told
     */
    public record MethodProgress(
            Method method,
            State state,
            Phase phase,
            int iteration,
            int maxIterations,
            double seconds,
            OptionalDouble estimateSeconds) {}

    /** The share of the work that is done, 0 to 1. */
    public double fraction() {
        return methods.stream().mapToDouble(DigitsProgress::fraction).average().orElse(0);
    }

    private static double fraction(MethodProgress method) {
        return switch (method.state()) {
            case WAITING -> 0;
            case RUNNING -> {
                double byTime = method.seconds() / method.estimateSeconds().orElse(Double.POSITIVE_INFINITY);
                double byIterations =
                        method.phase() == Phase.STARTING ? 0 : (double) method.iteration() / method.maxIterations();
                yield Math.clamp(Math.max(byTime, byIterations), 0, 0.99);
            }
            case DONE -> 1;
        };
    }
}
