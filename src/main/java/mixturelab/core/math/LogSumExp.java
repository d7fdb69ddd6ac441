package mixturelab.core.math;

/**
 * The logarithm of a sum whose terms are known by their logarithms: ln(sum over j of exp(v_j)) = m + ln(sum over j of
 * exp(v_j - m)), where m is the greatest v_j.
 *
 * <p>Why not exp, sum, ln: every exp(v_j) underflows to 0 once v_j is below -745, which a log-density in many
 * dimensions always is. After the greatest is taken off, the largest term is exactly 1 and the sum can neither overflow
 * nor vanish.
 */
public final class LogSumExp {
    private LogSumExp() {}

    /**
     * ln(sum over j of exp(v_j)).
     *
     * @param logarithms the v_j, one or more; negative infinity is the logarithm of 0, none may be positive infinity
     * @return negative infinity if all of them are; not a number if one of them isn't
     */
    public static double of(double... logarithms) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double v : logarithms) {
            greatest = Math.max(greatest, v);
        }
        if (greatest == Double.NEGATIVE_INFINITY) {
            // Infinity minus infinity would be no number.
            return greatest;
        }
        double sum = 0;
        for (double v : logarithms) {
            sum += Math.exp(v - greatest);
        }
        return greatest + Math.log(sum);
    }
}
