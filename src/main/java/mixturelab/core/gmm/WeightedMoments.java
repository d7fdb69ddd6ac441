package mixturelab.core.gmm;

/**
 * Sums over all points, weighted by one component's responsibilities (column k of n x K). For any d; writes into the
 * caller's arrays and allocates nothing per point.
 */
final class WeightedMoments {
    private WeightedMoments() {}

    /**
     * Row k of {@code means} (K x d, 0 before) becomes sum over i of r_ik x_i / N_k; not a number if N_k is 0.
     *
     * @return N_k = sum over i of r_ik
     */
    static double mean(double[] points, int d, double[] responsibilities, int componentCount, int k, double[] means) {
        double count = 0;
        int mean = k * d;
        for (int j = k, x = 0; j < responsibilities.length; j += componentCount, x += d) {
            double r = responsibilities[j];
            count += r;
            for (int a = 0; a < d; a++) {
                means[mean + a] += r * points[x + a];
            }
        }
        for (int a = 0; a < d; a++) {
            means[mean + a] /= count;
        }
        return count;
    }

    /**
     * The lower triangle of matrix k of {@code scatters} (K x d x d, 0 before) becomes sum over i of r_ik (x_i -
     * mean_k) (x_i - mean_k)^T.
     */
    static void scatter(
            double[] points,
            int d,
            double[] responsibilities,
            int componentCount,
            int k,
            double[] means,
            double[] scatters) {
        double[] difference = new double[d];
        for (int j = k, x = 0; j < responsibilities.length; j += componentCount, x += d) {
            for (int a = 0; a < d; a++) {
                difference[a] = points[x + a] - means[k * d + a];
                double weighted = responsibilities[j] * difference[a];
                int row = (k * d + a) * d;
                for (int b = 0; b <= a; b++) {
                    scatters[row + b] += weighted * difference[b];
                }
            }
        }
    }
}
