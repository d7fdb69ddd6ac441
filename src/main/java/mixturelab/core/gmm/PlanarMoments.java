package mixturelab.core.gmm;

/**
 * {@link WeightedMoments} for d = 2, where the app draws and so computes most: sums in local variables instead of
 * arrays take a third of the time. A test holds it to the general class.
 */
final class PlanarMoments {
    private PlanarMoments() {}

    /** As {@link WeightedMoments#mean} for d = 2. */
    static double mean(double[] points, double[] responsibilities, int componentCount, int k, double[] means) {
        double count = 0;
        double sumX = 0;
        double sumY = 0;
        for (int j = k, x = 0; j < responsibilities.length; j += componentCount, x += 2) {
            double r = responsibilities[j];
            count += r;
            sumX += r * points[x];
            sumY += r * points[x + 1];
        }
        means[2 * k] = sumX / count;
        means[2 * k + 1] = sumY / count;
        return count;
    }

    /** As {@link WeightedMoments#scatter} for d = 2. */
    static void scatter(
            double[] points, double[] responsibilities, int componentCount, int k, double[] means, double[] scatters) {
        double meanX = means[2 * k];
        double meanY = means[2 * k + 1];
        double xx = 0;
        double yx = 0;
        double yy = 0;
        for (int j = k, x = 0; j < responsibilities.length; j += componentCount, x += 2) {
            double dx = points[x] - meanX;
            double dy = points[x + 1] - meanY;
            double weightedX = responsibilities[j] * dx;
            double weightedY = responsibilities[j] * dy;
            xx += weightedX * dx;
            yx += weightedY * dx;
            yy += weightedY * dy;
        }
        scatters[4 * k] = xx;
        scatters[4 * k + 2] = yx;
        scatters[4 * k + 3] = yy;
    }
}
