package mixturelab.core.engine;

/**
 * Sums over the first numbers of arrays. Four partial sums each, for the numbers 0, 4, 8.., for 1, 5, 9.. and so on: a
 * processor begins several additions at once, but not those that wait for each other's result. The order is fixed, so
 * equal numbers give an equal sum.
 */
final class Sums {
    private Sums() {}

    /** The sum over i below {@code count} of x_i. */
    static double sum(double[] x, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int fours = count & ~3;
        for (int i = 0; i < fours; i += 4) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
        }
        for (int i = fours; i < count; i++) {
            s0 += x[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** The sum over i below {@code count} of x_i y_i. */
    static double ofProducts(double[] x, double[] y, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int fours = count & ~3;
        for (int i = 0; i < fours; i += 4) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }
        for (int i = fours; i < count; i++) {
            s0 += x[i] * y[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
