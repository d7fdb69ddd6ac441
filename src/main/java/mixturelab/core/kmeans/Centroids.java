package mixturelab.core.kmeans;

import java.util.Arrays;

/**
 * The K centers of K-means, K x d. Immutable; arrays are copied in and out.
 *
 * <p>A dropped cluster (see {@link EmptyClusterPolicy#DROP}) keeps its place, so that the others keep their letters; its
 * row is NaN, no point is ever nearest to it.
 */
public final class Centroids {
    private final int d;
    private final double[] values;

    /**
     * @param d coordinates, 1 or more
     * @param values K x d numbers, rows first; a row is finite throughout or NaN throughout
     * @throws IllegalArgumentException if the shape is wrong, a row is neither, or every cluster is dropped
     */
    public Centroids(int d, double[] values) {
        if (d < 1 || values.length == 0 || values.length % d != 0) {
            throw new IllegalArgumentException("Centroids need K x d numbers, got " + values.length + " with d = " + d);
        }
        int kept = 0;
        for (int at = 0; at < values.length; at += d) {
            double[] row = Arrays.copyOfRange(values, at, at + d);
            if (Arrays.stream(row).allMatch(Double::isFinite)) {
                kept++;
            } else if (!Arrays.stream(row).allMatch(Double::isNaN)) {
                throw new IllegalArgumentException(
                        "Centroid " + at / d + " must be finite, got " + Arrays.toString(row));
            }
        }
        if (kept == 0) {
            throw new IllegalArgumentException("At least one centroid must be finite");
        }
        this.d = d;
        this.values = values.clone();
    }

    /** K, dropped clusters included. */
    public int count() {
        return values.length / d;
    }

    /** The number of coordinates. */
    public int d() {
        return d;
    }

    /** Whether cluster k has been dropped. */
    public boolean isDropped(int k) {
        return Double.isNaN(values[k * d]);
    }

    /** Coordinate a of centroid k, in data units; NaN if cluster k has been dropped. */
    public double get(int k, int a) {
        return values[k * d + a];
    }

    /** Centroid k, a copy of length d. */
    public double[] row(int k) {
        return Arrays.copyOfRange(values, k * d, (k + 1) * d);
    }

    /** All centroids, K x d, a copy. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Centroids centroids && d == centroids.d && Arrays.equals(values, centroids.values);
    }

    @Override
    public int hashCode() {
        return 31 * d + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Centroids" + Arrays.toString(values);
    }
}
