package mixturelab.core.dataset;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gives every coordinate mean 0 and standard deviation 1, so that no unit of measurement weighs more than another:
 * x' = (x - mean) / sd with sd^2 = sum (x - mean)^2 / n.
 *
 * <p>A coordinate that never changes becomes 0. Results are rounded to 6 decimals, which keeps links short.
 */
public final class Standardization {
    private static final double DECIMALS = 1e6;

    private Standardization() {}

    /** The standardized points, n x d like the given ones. */
    public static Points apply(Points points) {
        double[] values = points.toArray();
        for (int a = 0; a < points.d(); a++) {
            int axis = a;
            double[] column = IntStream.range(0, points.n())
                    .mapToDouble(i -> points.get(i, axis))
                    .toArray();
            double[] standardized = standardized(column);
            for (int i = 0; i < column.length; i++) {
                values[i * points.d() + a] = standardized[i];
            }
        }
        return Points.of(points.d(), values);
    }

    /** The result doesn't depend on the unit, so the largest size becomes 1 first: then no sum can overflow. */
    private static double[] standardized(double[] column) {
        double size = Arrays.stream(column).map(Math::abs).max().orElse(0);
        double[] scaled =
                Arrays.stream(column).map(x -> size == 0 ? 0 : x / size).toArray();
        double mean = Arrays.stream(scaled).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(scaled)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(0));
        // a column of equal values has a mean that is off by a rounding error, and nothing to divide by
        boolean varies = Arrays.stream(column).distinct().count() > 1 && deviation > 0;
        return Arrays.stream(scaled)
                .map(x -> varies ? Math.round((x - mean) / deviation * DECIMALS) / DECIMALS : 0)
                .toArray();
    }
}
