package mixturelab.smile;

import java.util.Arrays;
import smile.linalg.UPLO;
import smile.tensor.DenseMatrix;
import smile.tensor.EVD;

/**
 * The directions in which points vary most: fewer numbers for each point, and the way back. Immutable.
 *
 * <p>Scores y = W^T (x - center), and back x' = center + W y, with the p directions of the largest variances as the columns
 * of W (d x p), of length 1 and at right angles. Source: Pearson 1901; Bishop, PRML 12.1.
 */
public final class PrincipalComponents {
    private final double[] center;
    /** d x p, rows first. */
    private final double[] directions;

    private final int count;
    /** W^T center: what is taken off every score, so that the zeros of a point cost nothing. */
    private final double[] offset;

    private PrincipalComponents(double[] center, double[] directions, int count) {
        this.center = center;
        this.directions = directions;
        this.count = count;
        this.offset = new double[count];
        add(center, 0, offset, 0);
    }

    /**
     * The directions with the largest variances: the first eigenvectors of a covariance.
     *
     * @param mean of the points, length d
     * @param covariance of the points, d x d by rows
     * @param count p, 1 to d
     * @throws IllegalStateException unless {@link OpenBlas#isAvailable()}
     */
    public static PrincipalComponents of(double[] mean, double[] covariance, int count) {
        if (!OpenBlas.isAvailable()) {
            throw new IllegalStateException("Principal components need OpenBLAS, which can't be loaded");
        }
        int d = mean.length;
        double[][] rows = new double[d][];
        Arrays.setAll(rows, a -> Arrays.copyOfRange(covariance, a * d, (a + 1) * d));
        EVD eigen = DenseMatrix.of(rows).withUplo(UPLO.LOWER).eigen(false, true).sort();
        double[] directions = new double[d * count];
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < count; b++) {
                directions[a * count + b] = eigen.Vr().get(a, b);
            }
        }
        return new PrincipalComponents(mean.clone(), directions, count);
    }

    /** p. */
    public int count() {
        return count;
    }

    /** d. */
    public int d() {
        return center.length;
    }

    /** The scores of n points, n x p. */
    public double[] project(double[] points) {
        int n = points.length / d();
        double[] scores = new double[n * count];
        for (int i = 0; i < n; i++) {
            for (int b = 0; b < count; b++) {
                scores[i * count + b] = -offset[b];
            }
            add(points, i * d(), scores, i * count);
        }
        return scores;
    }

    /** Adds W^T x to a score. */
    private void add(double[] points, int point, double[] scores, int score) {
        for (int a = 0; a < center.length; a++) {
            double x = points[point + a];
            if (x != 0) {
                for (int b = 0; b < count; b++) {
                    scores[score + b] += x * directions[a * count + b];
                }
            }
        }
    }

    /** The points nearest to what was projected, n x d. */
    public double[] reconstruct(double[] scores) {
        int n = scores.length / count;
        double[] points = new double[n * d()];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < d(); a++) {
                double x = center[a];
                for (int b = 0; b < count; b++) {
                    x += directions[a * count + b] * scores[i * count + b];
                }
                points[i * d() + a] = x;
            }
        }
        return points;
    }

    /**
     * The variance of each coordinate where the scores have a covariance: the diagonal of W C W^T, length d.
     *
     * @param covariance p x p
     */
    public double[] variances(double[] covariance) {
        double[] variances = new double[d()];
        for (int a = 0; a < d(); a++) {
            for (int b = 0; b < count; b++) {
                double along = 0;
                for (int c = 0; c < count; c++) {
                    along += covariance[b * count + c] * directions[a * count + c];
                }
                variances[a] += directions[a * count + b] * along;
            }
        }
        return variances;
    }
}
