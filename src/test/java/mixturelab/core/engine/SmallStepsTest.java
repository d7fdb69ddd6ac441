package mixturelab.core.engine;

import static mixturelab.core.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Gaussian;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of the steps for few coordinates. */
class SmallStepsTest {
    /** Blocks of points, and the plane's own loop among them, against the density of one point. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void blocksEqualTheDensityOfOnePoint(int d) {
        Random random = new Random(3);
        double[] covariance = new double[d * d];
        Arrays.setAll(covariance, j -> j % (d + 1) == 0 ? d + j : -0.9);
        double[] mean = random.doubles(d, -2, 2).toArray();
        Gaussian gaussian = new Gaussian(mean, covariance);
        ComponentDensity density = ComponentDensity.of(mean, covariance);
        assertNotNull(density);
        double[][] coordinates = new double[d][];
        Arrays.setAll(coordinates, a -> random.doubles(100, -20, 20).toArray());
        double[] joint = new double[101];

        density.logJoint(coordinates, 100, -0.7, new double[d][100], joint);

        for (int i = 0; i < 100; i++) {
            int column = i;
            double[] point =
                    Arrays.stream(coordinates).mapToDouble(row -> row[column]).toArray();
            double expected = -0.7 + gaussian.logDensity(point);
            assertEquals(expected, joint[i], 1e-13 * Math.abs(expected));
        }
        assertEquals(0, joint[100], "beyond the count");
    }

    /** The loops of the plane are written out; the general ones are their reference. */
    @Test
    void planeEqualsTheGeneralSums() {
        Random random = new Random(4);
        double[] points = random.doubles(200, -5, 5).toArray();
        double[] responsibilities = random.doubles(300).toArray();
        double[] counts = new double[3];
        double[] means = new double[6];
        double[] scatters = new double[12];
        WeightedMoments moments = new WeightedMoments(points, 2, responsibilities, 3);

        moments.means(counts, means);
        moments.scatters(means, scatters);

        for (double[] guesses : List.of(means, new double[6], new double[] {1e5, 0, 0, 1e6, -1e7, 1e7})) {
            MixtureBuilder builder = new MixtureBuilder(100, 2, 3, new Shape(CovarianceType.FULL, 0, Mixing.FREE));
            new PlanarMoments(points, responsibilities, 3, Workers.none()).run(guesses, 0, builder);
            assertClose(counts, builder.counts(), 1e-14);
            assertClose(means, builder.means(), 1e-14);
            assertClose(scatters, builder.scatters(), 1e-13);
        }
    }
}
