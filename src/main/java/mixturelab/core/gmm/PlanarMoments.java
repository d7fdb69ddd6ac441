package mixturelab.core.gmm;

import mixturelab.core.math.Workers;

/**
 * {@link WeightedMoments} for d = 2, where the app draws and so computes most: all sums of a component in one loop, straight
 * from the rows, take a third of the time. Many points fall into chunks, whose sums are added in their order. A test holds
 * it to the general class.
 */
final class PlanarMoments {
    private static final int ROWS_IN_CHUNK = 16384;
    /** The sums of a chunk for one component: of r, r x, r y; then of r dx dx, r dy dx, r dy dy. */
    private static final int SUMS = 3;

    private final double[] points;
    private final double[] responsibilities;
    private final int componentCount;
    private final Workers workers;

    /**
     * @param points n x 2, rows first
     * @param responsibilities n x K, rows first
     */
    PlanarMoments(double[] points, double[] responsibilities, int componentCount, Workers workers) {
        this.points = points;
        this.responsibilities = responsibilities;
        this.componentCount = componentCount;
        this.workers = workers;
    }

    /** {@link WeightedMoments#means} for d = 2. */
    void means(double[] counts, double[] means) {
        double[] sums = sumChunks(this::addMoments);
        for (int k = 0; k < componentCount; k++) {
            counts[k] = sums[SUMS * k];
            means[2 * k] = sums[SUMS * k + 1] / counts[k];
            means[2 * k + 1] = sums[SUMS * k + 2] / counts[k];
        }
    }

    /** {@link WeightedMoments#scatters} for d = 2. */
    void scatters(double[] means, double[] scatters) {
        double[] sums =
                sumChunks((from, to, k, into, at) -> addScatter(from, to, k, means[2 * k], means[2 * k + 1], into, at));
        for (int k = 0; k < componentCount; k++) {
            scatters[4 * k] = sums[SUMS * k];
            scatters[4 * k + 2] = sums[SUMS * k + 1];
            scatters[4 * k + 3] = sums[SUMS * k + 2];
        }
    }

    /** Adds three sums over the rows {@code from} to {@code to} for component k to the numbers at {@code at}. */
    @FunctionalInterface
    private interface Sum {
        void add(int from, int to, int k, double[] into, int at);
    }

    private double[] sumChunks(Sum sum) {
        int n = points.length / 2;
        int width = SUMS * componentCount;
        double[] ofChunks = new double[(n + ROWS_IN_CHUNK - 1) / ROWS_IN_CHUNK * width];
        workers.run(ofChunks.length / width, () -> ofChunks, (chunk, into) -> {
            int from = chunk * ROWS_IN_CHUNK;
            for (int k = 0; k < componentCount; k++) {
                sum.add(from, Math.min(n, from + ROWS_IN_CHUNK), k, into, chunk * width + SUMS * k);
            }
        });
        double[] total = new double[width];
        for (int j = 0; j < ofChunks.length; j++) {
            total[j % width] += ofChunks[j];
        }
        return total;
    }

    private void addMoments(int from, int to, int k, double[] into, int at) {
        double count = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = from; i < to; i++) {
            double r = responsibilities[i * componentCount + k];
            count += r;
            sumX += r * points[2 * i];
            sumY += r * points[2 * i + 1];
        }
        into[at] = count;
        into[at + 1] = sumX;
        into[at + 2] = sumY;
    }

    private void addScatter(int from, int to, int k, double meanX, double meanY, double[] into, int at) {
        double xx = 0;
        double yx = 0;
        double yy = 0;
        for (int i = from; i < to; i++) {
            double dx = points[2 * i] - meanX;
            double dy = points[2 * i + 1] - meanY;
            double r = responsibilities[i * componentCount + k];
            double weightedX = r * dx;
            double weightedY = r * dy;
            xx += weightedX * dx;
            yx += weightedY * dx;
            yy += weightedY * dy;
        }
        into[at] = xx;
        into[at + 1] = yx;
        into[at + 2] = yy;
    }
}
