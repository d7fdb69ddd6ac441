package mixturelab.core.gmm;

import java.util.Arrays;

/**
 * The responsibilities of a mixture's components for the points: r_ik is the share of point i that component k answers for,
 * n x K; every row sums to 1. Immutable; arrays are copied in and out.
 */
public final class Responsibilities {
    private final int n;
    private final int componentCount;
    private final double[] values;

    /**
     * @param componentCount K, 1 or more
     * @param values n x K numbers, rows first
     * @throws IllegalArgumentException if the length isn't a positive multiple of K
     */
    public Responsibilities(int componentCount, double[] values) {
        if (componentCount < 1 || values.length == 0 || values.length % componentCount != 0) {
            throw new IllegalArgumentException(
                    "Responsibilities need n x K numbers, got " + values.length + " for K = " + componentCount);
        }
        this.n = values.length / componentCount;
        this.componentCount = componentCount;
        this.values = values.clone();
    }

    /** One-hot responsibilities: point i belongs wholly to component {@code assignments[i]}. */
    public static Responsibilities hard(int componentCount, int[] assignments) {
        double[] values = new double[assignments.length * componentCount];
        for (int i = 0; i < assignments.length; i++) {
            values[i * componentCount + assignments[i]] = 1;
        }
        return new Responsibilities(componentCount, values);
    }

    /** The number of points. */
    public int n() {
        return n;
    }

    /** K, the number of components. */
    public int componentCount() {
        return componentCount;
    }

    /** r_ik. */
    public double get(int i, int k) {
        return values[i * componentCount + k];
    }

    /** The responsibilities for point i, a copy of length K. */
    public double[] row(int i) {
        return Arrays.copyOfRange(values, i * componentCount, (i + 1) * componentCount);
    }

    /** N_k = sum over i of r_ik: how many points each component answers for, length K. */
    public double[] effectiveCounts() {
        double[] counts = new double[componentCount];
        for (int j = 0; j < values.length; j++) {
            counts[j % componentCount] += values[j];
        }
        return counts;
    }

    /** The most responsible component of every point, argmax over k of r_ik; of equal ones the lowest index. Length n. */
    public int[] mostResponsible() {
        int[] components = new int[n];
        for (int i = 0; i < n; i++) {
            for (int k = 1; k < componentCount; k++) {
                if (get(i, k) > get(i, components[i])) {
                    components[i] = k;
                }
            }
        }
        return components;
    }

    /** All responsibilities, n x K, rows first, a copy. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Responsibilities responsibilities
                && componentCount == responsibilities.componentCount
                && Arrays.equals(values, responsibilities.values);
    }

    @Override
    public int hashCode() {
        return 31 * componentCount + Arrays.hashCode(values);
    }
}
