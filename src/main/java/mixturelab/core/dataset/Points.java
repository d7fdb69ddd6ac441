package mixturelab.core.dataset;

import java.util.Arrays;

/**
 * The data: n points with d coordinates each, every coordinate finite. Immutable; arrays are copied in and out.
 *
 * <p>Rows come first: coordinate a of point i stands at {@code i * d + a} of {@link #toArray()}.
 */
public final class Points implements Rows {
    private final int n;
    private final int d;
    private final double[] values;

    private Points(int d, double[] values) {
        this.n = values.length / d;
        this.d = d;
        this.values = values;
    }

    /**
     * Points from one flat array, rows first.
     *
     * @param d coordinates per point, 1 or more
     * @param values n x d numbers, n 1 or more
     * @throws IllegalArgumentException if there is no point, the length isn't a multiple of d, or a number isn't finite
     */
    public static Points of(int d, double[] values) {
        if (d < 1 || values.length == 0 || values.length % d != 0) {
            throw new IllegalArgumentException("Points need n x d numbers with n and d at least 1, got " + values.length
                    + " numbers and d = " + d);
        }
        for (int j = 0; j < values.length; j++) {
            if (!Double.isFinite(values[j])) {
                throw new IllegalArgumentException("Point " + j / d + ", coordinate " + j % d + " is " + values[j]
                        + "; every coordinate must be finite");
            }
        }
        return new Points(d, values.clone());
    }

    /**
     * Points from n rows of equal length.
     *
     * @throws IllegalArgumentException if there is no row, the rows differ in length, or a number isn't finite
     */
    public static Points ofRows(double[]... rows) {
        if (rows.length == 0 || Arrays.stream(rows).anyMatch(row -> row.length != rows[0].length)) {
            throw new IllegalArgumentException("Points need at least one row, and rows of equal length");
        }
        return of(
                rows[0].length,
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    @Override
    public int n() {
        return n;
    }

    @Override
    public int d() {
        return d;
    }

    /** Coordinate a of point i, in data units. */
    public double get(int i, int a) {
        return values[i * d + a];
    }

    /** The coordinates of point i, a copy. */
    public double[] row(int i) {
        return Arrays.copyOfRange(values, i * d, (i + 1) * d);
    }

    @Override
    public void read(int first, int count, double[] target) {
        System.arraycopy(values, first * d, target, 0, count * d);
    }

    /** All coordinates, n x d, rows first, a copy. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points points && d == points.d && Arrays.equals(values, points.values);
    }

    @Override
    public int hashCode() {
        return 31 * d + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Points[n=" + n + ", d=" + d + "]";
    }
}
