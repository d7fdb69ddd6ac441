package mixturelab.core.engine;

import java.util.Arrays;

/**
 * The M-step's sums for d = 2, where the app draws and so computes most: N, mean and scatter of every component in one pass
 * over the points, block by block, about a guess of each mean, such as the mean before. With c for the guess and m for the
 * mean, sum over i of r_i (x_i - m)(x_i - m)^T = sum over i of r_i (x_i - c)(x_i - c)^T - N (m - c)(m - c)^T. That loses
 * digits only where the mean comes out many standard deviations away from its guess; {@link #finish} reports that.
 *
 * <p>Working memory, so it isn't for several threads.
 */
final class PlanarSums {
    /** For each component: the sums of r, r dx, r dy, r dx dx, r dy dx, r dy dy, where dx and dy are from the guess. */
    private static final int SUMS = 6;
    /** How far a mean may be from its guess, in standard deviations: its square is the factor by which rounding grows. */
    private static final double NEAR = 10;

    private final double[] guesses;
    /** One accumulator lane per block position, so that the JIT compiler can vectorize the additions. */
    private final double[][] parts;

    /**
     * @param guesses K x 2
     * @param size the most points in a block
     */
    PlanarSums(double[] guesses, int size) {
        this.guesses = guesses;
        this.parts = new double[width(guesses.length / 2)][size];
    }

    /** How many sums there are, all components' together. */
    static int width(int componentCount) {
        return SUMS * componentCount;
    }

    /**
     * Adds a block of points.
     *
     * @param x, y their coordinates
     * @param responsibilities row k holds component k's; beyond {@code count} they are overwritten
     */
    void add(double[] x, double[] y, double[][] responsibilities, int count) {
        for (int k = 0; k < responsibilities.length; k++) {
            double[] r = responsibilities[k];
            // Pad the last block with responsibility 0, so the loop length is constant.
            Arrays.fill(r, count, r.length, 0);
            add(x, y, r, guesses[2 * k], guesses[2 * k + 1], SUMS * k);
        }
    }

    private void add(double[] x, double[] y, double[] r, double guessX, double guessY, int at) {
        double[] sum = parts[at];
        double[] sumX = parts[at + 1];
        double[] sumY = parts[at + 2];
        double[] sumXX = parts[at + 3];
        double[] sumYX = parts[at + 4];
        double[] sumYY = parts[at + 5];
        for (int i = 0; i < r.length; i++) {
            double dx = x[i] - guessX;
            double dy = y[i] - guessY;
            double rx = r[i] * dx;
            double ry = r[i] * dy;
            sum[i] += r[i];
            sumX[i] += rx;
            sumY[i] += ry;
            sumXX[i] += rx * dx;
            sumYX[i] += ry * dx;
            sumYY[i] += ry * dy;
        }
    }

    /** Writes the sums to the numbers from {@code to} on and resets the accumulators. */
    void take(double[] sums, int to) {
        for (int j = 0; j < parts.length; j++) {
            sums[to + j] = Sums.sum(parts[j], parts[j].length);
            Arrays.fill(parts[j], 0);
        }
    }

    /**
     * Gives the builder every N_k, every mean and every N_k S_k.
     *
     * @param sums one chunk of points after the other, each as {@link #take} writes it
     * @param floor what will be added to the variances
     * @return whether all means are near their guesses; else the scatters have lost digits
     */
    static boolean finish(double[] sums, double[] guesses, double floor, MixtureBuilder builder) {
        int width = width(builder.counts().length);
        double[] total = new double[width];
        for (int j = 0; j < sums.length; j++) {
            total[j % width] += sums[j];
        }
        boolean near = true;
        for (int k = 0; k < builder.counts().length; k++) {
            near &= finish(total, k, guesses, floor, builder) || builder.isEmpty(k);
        }
        return near;
    }

    private static boolean finish(double[] sums, int k, double[] guesses, double floor, MixtureBuilder builder) {
        int at = SUMS * k;
        double count = sums[at];
        double moveX = sums[at + 1] / count;
        double moveY = sums[at + 2] / count;
        double xx = sums[at + 3] - count * moveX * moveX;
        double yx = sums[at + 4] - count * moveY * moveX;
        double yy = sums[at + 5] - count * moveY * moveY;
        builder.counts()[k] = count;
        builder.means()[2 * k] = guesses[2 * k] + moveX;
        builder.means()[2 * k + 1] = guesses[2 * k + 1] + moveY;
        builder.scatters()[4 * k] = xx;
        builder.scatters()[4 * k + 2] = yx;
        builder.scatters()[4 * k + 3] = yy;
        // move^T covariance^-1 move, for 2 x 2 written out
        double varianceX = xx / count + floor;
        double varianceY = yy / count + floor;
        double covariance = yx / count;
        double determinant = varianceX * varianceY - covariance * covariance;
        double squaredNorm = varianceY * moveX * moveX - 2 * covariance * moveX * moveY + varianceX * moveY * moveY;
        return determinant > 0 && squaredNorm <= NEAR * NEAR * determinant;
    }
}
