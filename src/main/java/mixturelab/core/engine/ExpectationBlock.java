package mixturelab.core.engine;

import mixturelab.core.gmm.Mixture;

/** The E-step for one block of points after the other. Keeps working memory, so it isn't for several threads. */
final class ExpectationBlock {
    private final ComponentDensity[] densities;
    private final double[] logWeights;
    /** Row a holds coordinate a of the block's points. */
    private final double[][] coordinates;

    private final double[][] solved;
    /** Row k holds ln weight_k + ln N(x_i | mean_k, covariance_k), then r_ik. */
    private final LogSumExp joint;

    /**
     * @param size the most points in a block
     * @throws IllegalArgumentException if a live component's covariance is singular
     */
    ExpectationBlock(Mixture mixture, int size) {
        int componentCount = mixture.componentCount();
        this.densities = new ComponentDensity[componentCount];
        this.logWeights = new double[componentCount];
        for (int k = 0; k < componentCount; k++) {
            logWeights[k] = Math.log(mixture.weight(k));
            // The logarithm of a dead component's weight is minus infinity, whatever is added to it.
            densities[k] = mixture.weight(k) == 0
                    ? standard(mixture.d())
                    : new ComponentDensity(mixture.mean(k), mixture.covariance(k));
        }
        this.coordinates = new double[mixture.d()][size];
        this.solved = new double[mixture.d()][size];
        this.joint = new LogSumExp(componentCount, size);
    }

    /** Mean 0, covariance 1: stands in for a covariance that isn't to be looked at. */
    private static ComponentDensity standard(int d) {
        double[] identity = new double[d * d];
        for (int a = 0; a < d; a++) {
            identity[a * d + a] = 1;
        }
        return new ComponentDensity(new double[d], identity);
    }

    /** Works out who the points {@code first} to {@code first + count} belong to, and answers their log-likelihood. */
    double load(double[] points, int first, int count) {
        int d = coordinates.length;
        for (int a = 0; a < d; a++) {
            Blocks.read(points, d, a, first, count, coordinates[a]);
        }
        for (int k = 0; k < densities.length; k++) {
            densities[k].logJoint(coordinates, count, logWeights[k], solved, joint.row(k));
        }
        return joint.normalize(count);
    }

    /** Writes what was found to the rows {@code first} to {@code first + count} of the responsibilities (n x K). */
    void write(double[] responsibilities, int first, int count) {
        for (int k = 0; k < densities.length; k++) {
            Blocks.write(responsibilities, densities.length, k, first, count, joint.row(k));
        }
    }

    /** For d = 2: adds what was found to an M-step's sums. */
    void addTo(PlanarSums sums, int count) {
        sums.add(coordinates[0], coordinates[1], joint.rows(), count);
    }
}
