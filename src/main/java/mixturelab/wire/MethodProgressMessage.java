package mixturelab.wire;

import java.util.OptionalDouble;

/**
 * Progress of one method.
 *
 * @param iteration how many iterations are done; while it starts, those of K-means
 * @param maxIterations how many there are at most
 * @param seconds how long it has run so far
 * @param estimateSeconds how long it will have run in all, where that can be estimated
 */
public record MethodProgressMessage(
        MethodName method,
        MethodState state,
        MethodPhase phase,
        int iteration,
        int maxIterations,
        double seconds,
        OptionalDouble estimateSeconds) {}
