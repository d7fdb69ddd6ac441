package mixturelab.core.engine;

/**
 * e^x for many x of 0 or less at once, within two units in the last place of {@link Math#exp}.
 *
 * <p>With k the integer nearest to 32 x / ln 2, e^x = 2^(k/32) e^r where r = x - k ln(2) / 32 is at most ln(2) / 64 in
 * size; there the Taylor series to r^6 / 6! is exact to the last place, and the power of 2 comes from a table. A plain loop
 * without a branch or a call: the JIT compiler turns it into instructions for several numbers each, and the result is the
 * same bit for bit whether it has done so yet or not, on every machine.
 */
final class Exponential {
    /** Below this e^x rounds to 0 (the smallest positive double is about e^-744.44). */
    private static final double RESULT_IS_ZERO = -746;

    /** Powers of 2 are tabled in steps of so many to each of them. */
    private static final int STEPS = 32;

    private static final double STEPS_IN_1 = STEPS / Math.log(2);
    /** ln 2 / 32 in two parts. The first ends in zero bits, so k times it is exact. */
    private static final double STEP_HIGH = 0x1.62e42fefap-6;

    private static final double STEP_LOW = 0x1.cf79abc9e3b3ap-45;
    /** Added and taken off again it rounds to an integer: near it, doubles are 1 apart. */
    private static final double ROUND = 0x1.8p52;
    /** 2^(-j / 32) for every j that can occur. */
    private static final double[] POWERS = powers();

    private Exponential() {}

    private static double[] powers() {
        double[] powers = new double[1 + (int) Math.ceil(-RESULT_IS_ZERO * STEPS_IN_1)];
        for (int j = 0; j < powers.length; j++) {
            // StrictMath, for the same table on every machine
            powers[j] = Math.scalb(StrictMath.pow(2, -(j % STEPS) / (double) STEPS), -(j / STEPS));
        }
        return powers;
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
            double shifted = bounded * STEPS_IN_1 + ROUND;
            double k = shifted - ROUND;
            double r = bounded - k * STEP_HIGH - k * STEP_LOW;
            double s = r * r;
            // The even and the odd terms apart: two sums that needn't wait for each other.
            double even = s * (1 / 720.0) + 1 / 24.0;
            double odd = s * (1 / 120.0) + 1 / 6.0;
            x[i] = 1 + (r + s * (0.5 + (s * even + r * odd)));
            rounded[i] = shifted;
        }
        for (int i = 0; i < count; i++) {
            // The last bits of k + ROUND are those of the integer k.
            x[i] *= POWERS[-(int) Double.doubleToRawLongBits(rounded[i])];
        }
    }
}
