package mixturelab.core.math;

/**
 * e^x for many x of 0 or less at once, within two units in the last place of {@link Math#exp}.
 *
 * <p>With k the integer nearest to x / ln 2, e^x = 2^k e^r where r = x - k ln 2 is at most ln(2) / 2 in size; there the
 * Taylor series to r^13 / 13! is exact to the last place. A plain loop without a branch or a call: the JIT compiler
 * turns it into instructions for several numbers each, and the result is the same bit for bit whether it has done so
 * yet or not, on every machine.
 */
final class Exponential {
    /** Below this e^x rounds to 0 (the smallest positive double is about e^-744.44). */
    private static final double RESULT_IS_ZERO = -746;

    private static final double INVERSE_LN_2 = 1 / Math.log(2);
    /** ln 2 in two parts. The first ends in zero bits, so k times it is exact. */
    private static final double LN_2_HIGH = 0x1.62e42fefa38p-1;

    private static final double LN_2_LOW = 0x1.ef35793c7673p-45;
    /** Added and taken off again it rounds to an integer: near it, doubles are 1 apart. */
    private static final double ROUND = 0x1.8p52;
    /** 2^-j for every j that can occur. */
    private static final double[] HALVINGS = halvings();

    private Exponential() {}

    private static double[] halvings() {
        double[] halvings = new double[1 + (int) Math.ceil(-RESULT_IS_ZERO * INVERSE_LN_2)];
        for (int j = 0; j < halvings.length; j++) {
            halvings[j] = Math.scalb(1.0, -j);
        }
        return halvings;
    }

    /**
     * Replaces the first {@code count} numbers x by e^x.
     *
     * @param x each 0 or less, minus infinity included, or NaN, which stays NaN
     * @param rounded as many numbers, overwritten: working memory
     */
    static void replace(double[] x, double[] rounded, int count) {
        for (int i = 0; i < count; i++) {
            double bounded = Math.max(x[i], RESULT_IS_ZERO);
            double shifted = bounded * INVERSE_LN_2 + ROUND;
            double k = shifted - ROUND;
            double r = bounded - k * LN_2_HIGH - k * LN_2_LOW;
            double s = r * r;
            // The even and the odd terms apart: two sums that needn't wait for each other.
            double even = s * (1 / 479001600.0) + 1 / 3628800.0;
            even = ((even * s + 1 / 40320.0) * s + 1 / 720.0) * s + 1 / 24.0;
            double odd = s * (1 / 6227020800.0) + 1 / 39916800.0;
            odd = (((odd * s + 1 / 362880.0) * s + 1 / 5040.0) * s + 1 / 120.0) * s + 1 / 6.0;
            x[i] = 1 + (r + s * (0.5 + (s * even + r * odd)));
            rounded[i] = shifted;
        }
        for (int i = 0; i < count; i++) {
            // The last bits of k + ROUND are those of the integer k.
            x[i] *= HALVINGS[-(int) Double.doubleToRawLongBits(rounded[i])];
        }
    }
}
