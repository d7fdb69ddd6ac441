package mixturelab.core.score;

import java.util.OptionalInt;

/**
 * Where a falling curve bends: the place that lies deepest below the straight line from its first value to its last, both
 * axes scaled to 0 to 1. A rule of thumb that always finds something; it looks at the shape only and knows no probability.
 * Source: Satopaa, Albrecht, Irwin and Raghavan 2011 ("kneedle"), without smoothing.
 */
public final class Elbow {
    private Elbow() {}

    /**
     * The index of the bend; empty with fewer than three values, or if none lies below the line.
     *
     * @param values at equal distances, such as the inertia of K = 1, 2, ...; of equally deep ones the first wins
     */
    public static OptionalInt index(double[] values) {
        int last = values.length - 1;
        int deepest = -1;
        double depth = 0;
        for (int j = 1; j < last; j++) {
            double line = values[0] + (values[last] - values[0]) * j / last;
            if (line - values[j] > depth) {
                depth = line - values[j];
                deepest = j;
            }
        }
        return deepest < 0 ? OptionalInt.empty() : OptionalInt.of(deepest);
    }
}
