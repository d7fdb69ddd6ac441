package mixturelab.core.math;

import java.util.Arrays;

/**
 * The logarithm of a sum whose terms are known by their logarithms: ln(sum over j of exp(v_j)) = m + ln(sum over j of
 * exp(v_j - m)), where m is the greatest v_j.
 *
 * <p>Why not exp, sum, ln: every exp(v_j) underflows to 0 once v_j is below -745, which a log-density in many
 * dimensions always is. After the greatest is taken off, the largest term is exactly 1 and the sum can neither overflow
 * nor vanish.
 */
public final class LogSumExp {
    /** Below this, Math.exp gives exactly 0 (the smallest positive double is exp(-744.44)). */
    private static final double EXP_IS_ZERO = -746;

    private LogSumExp() {}

    /**
     * Turns {@code length} logarithms, in place, into shares that sum to 1: v_j becomes exp(v_j - lse), where lse =
     * ln(sum over j of exp(v_j)) is returned.
     *
     * <p>A negative infinity (the logarithm of 0) gets the share 0. If all are, nothing tells them apart: each gets 1 /
     * length, and negative infinity is returned.
     *
     * @param values holds the logarithms; none is a positive infinity
     * @param from index of the first one
     * @param length how many, 1 or more
     */
    public static double normalize(double[] values, int from, int length) {
        int to = from + length;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int j = from; j < to; j++) {
            if (values[j] > greatest) {
                greatest = values[j];
            }
        }
        if (greatest == Double.NEGATIVE_INFINITY) {
            Arrays.fill(values, from, to, 1.0 / length);
            return greatest;
        }
        double sum = 0;
        for (int j = from; j < to; j++) {
            double term = expOfNonPositive(values[j] - greatest);
            values[j] = term;
            sum += term;
        }
        double inverse = 1 / sum;
        for (int j = from; j < to; j++) {
            values[j] *= inverse;
        }
        return greatest + Math.log(sum);
    }

    /** exp(x) for x at most 0, without the call where the result is known: half of the calls on well separated data. */
    private static double expOfNonPositive(double x) {
        if (x == 0) {
            return 1;
        }
        return x < EXP_IS_ZERO ? 0 : Math.exp(x);
    }
}
