package mixturelab.core.dataset;

/**
 * n points with d coordinates each that are read a few at a time. So a step over many of them needn't have them all as
 * doubles: 65,000 images of 784 pixels would be 408 MB.
 *
 * <p>May be read by several threads at once.
 */
public interface Rows {
    /** The number of points. */
    int n();

    /** The number of coordinates of each. */
    int d();

    /** The first {@code count} x d numbers of {@code target} become the points from {@code first} on, rows first. */
    void read(int first, int count, double[] target);

    /**
     * Points that stand in a flat array already, rows first; no copy.
     *
     * @param d coordinates per point
     * @param values n x d numbers
     */
    static Rows of(int d, double[] values) {
        return new Rows() {
            @Override
            public int n() {
                return values.length / d;
            }

            @Override
            public int d() {
                return d;
            }

            @Override
            public void read(int first, int count, double[] target) {
                System.arraycopy(values, first * d, target, 0, count * d);
            }
        };
    }
}
