package mixturelab.core.engine;

import java.util.Arrays;

/** The E-step for one block of points after the other. Working memory, so it isn't for several threads. */
final class ExpectationBlock {
    private final SmallMixture mixture;
    /** Row a holds coordinate a of the block's points. */
    private final double[][] coordinates;

    private final double[][] solved;
    /** Row k holds ln weight_k + ln N(x_i | mean_k, covariance_k), then r_ik. */
    private final ShareBlock joint;

    /**
     * @param mixture one without a degenerate component
     * @param size the most points in a block
     */
    ExpectationBlock(SmallMixture mixture, int size) {
        this.mixture = mixture;
        this.coordinates = new double[mixture.d()][size];
        this.solved = new double[mixture.d()][size];
        this.joint = new ShareBlock(mixture.componentCount(), size);
    }

    /** Computes the responsibilities for {@code count} points from {@code first} on, and returns their log-likelihood. */
    double load(double[] points, int first, int count) {
        int d = coordinates.length;
        for (int a = 0; a < d; a++) {
            Blocks.read(points, d, a, first, count, coordinates[a]);
        }
        for (int k = 0; k < mixture.componentCount(); k++) {
            ComponentDensity density = mixture.density(k);
            if (density == null) {
                Arrays.fill(joint.row(k), 0, count, Double.NEGATIVE_INFINITY);
            } else {
                density.logJoint(coordinates, count, mixture.logWeight(k), solved, joint.row(k));
            }
        }
        return joint.normalize(count);
    }

    /** Writes the block's responsibilities to the rows {@code first} to {@code first + count} of an n x K array. */
    void write(double[] responsibilities, int first, int count) {
        for (int k = 0; k < mixture.componentCount(); k++) {
            Blocks.write(responsibilities, mixture.componentCount(), k, first, count, joint.row(k));
        }
    }

    /** For d = 2: adds the block's points to an M-step's sums. */
    void addTo(PlanarSums sums, int count) {
        sums.add(coordinates[0], coordinates[1], joint.rows(), count);
    }
}
