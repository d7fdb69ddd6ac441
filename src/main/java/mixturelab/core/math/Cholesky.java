package mixturelab.core.math;

/**
 * The Cholesky factor of a covariance: the lower triangular L with L L^T = A, on flat d x d arrays, rows first.
 *
 * <p>With L at hand a Gaussian needs neither the inverse nor the determinant of A: the squared Mahalanobis norm is v^T
 * A^-1 v = |z|^2 where L z = v, and ln det A = 2 sum over j of ln L_jj. A determinant in 784 dimensions overflows or
 * vanishes, its logarithm does not.
 */
public final class Cholesky {
    /**
     * A pivot is what is left of a diagonal element (a variance) after the coordinates before it have explained their
     * part. Less than this share of it is rounding error, so the matrix counts as singular. The bound is relative
     * because a rescaled coordinate multiplies pivot and diagonal element alike: whether points are measured in meters
     * or millimeters doesn't change the verdict, as it would with an absolute bound.
     */
    private static final double SMALLEST_PIVOT = 1e-14;

    private Cholesky() {}

    /**
     * Replaces the lower triangle of a symmetric matrix by its factor L; the upper triangle is neither read nor
     * written.
     *
     * <p>L_jj = sqrt(A_jj - sum over c below j of L_jc^2), and for i above j: L_ij = (A_ij - sum over c below j of L_ic
     * L_jc) / L_jj.
     *
     * @param matrix holds d x d numbers from {@code from} on
     * @return -1, or the first row whose pivot L_jj^2 is not finite or at most 1e-14 A_jj: the matrix isn't positive
     *     definite, and the array's contents are of no use
     */
    public static int factorize(double[] matrix, int from, int d) {
        for (int i = 0; i < d; i++) {
            int rowI = from + i * d;
            for (int j = 0; j < i; j++) {
                int rowJ = from + j * d;
                matrix[rowI + j] = (matrix[rowI + j] - dot(matrix, rowI, rowJ, j)) / matrix[rowJ + j];
            }
            double diagonal = matrix[rowI + i];
            double pivot = diagonal - dot(matrix, rowI, rowI, i);
            if (!isPositive(pivot, diagonal)) {
                return i;
            }
            matrix[rowI + i] = Math.sqrt(pivot);
        }
        return -1;
    }

    /** ln det A = 2 sum over j of ln L_jj. */
    public static double logDeterminant(double[] factor, int from, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum += Math.log(factor[from + j * d + j]);
        }
        return 2 * sum;
    }

    /**
     * The squared Mahalanobis norm v^T A^-1 v = |z|^2, where L z = v is solved from the top: z_i = (v_i - sum over j
     * below i of L_ij z_j) / L_ii.
     *
     * @param factor L, from {@code from} on
     * @param v d numbers; z replaces them
     */
    public static double squaredNorm(double[] factor, int from, double[] v) {
        int d = v.length;
        double sum = 0;
        for (int i = 0; i < d; i++) {
            int row = from + i * d;
            double rest = v[i];
            for (int j = 0; j < i; j++) {
                rest -= factor[row + j] * v[j];
            }
            double z = rest / factor[row + i];
            v[i] = z;
            sum += z * z;
        }
        return sum;
    }

    /**
     * The verdict on a pivot L_jj^2: whether it is more than rounding error. False for NaN and infinity (not above itself).
     *
     * @param diagonal A_jj
     */
    public static boolean isPositive(double pivot, double diagonal) {
        return pivot > SMALLEST_PIVOT * diagonal;
    }

    private static double dot(double[] values, int a, int b, int length) {
        double sum = 0;
        for (int c = 0; c < length; c++) {
            sum += values[a + c] * values[b + c];
        }
        return sum;
    }
}
