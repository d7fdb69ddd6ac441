package mixturelab.smile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.MaximizationStep;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.Test;

class NativeTest {
    private static final int N = 400;

    /** Four clouds in three dimensions, one for each class. */
    private static final Points CLOUDS = clouds();

    private static final int[] CLASSES = classes();

    @Test
    void theLibraryOfThisPlatformLoads() {
        assertTrue(OpenBlas.isAvailable());
    }

    @Test
    void everyPlatformHasItsFiles() {
        assertEquals(
                "linux-x86_64",
                OpenBlas.Platform.of("Linux", "amd64").orElseThrow().folder());
        assertEquals(
                "linux-arm64",
                OpenBlas.Platform.of("Linux", "aarch64").orElseThrow().folder());
        assertEquals(
                "macosx-arm64",
                OpenBlas.Platform.of("Mac OS X", "aarch64").orElseThrow().folder());
        assertEquals(
                "macosx-x86_64",
                OpenBlas.Platform.of("Mac OS X", "x86_64").orElseThrow().folder());
        assertEquals(
                "windows-x86_64",
                OpenBlas.Platform.of("Windows 11", "amd64").orElseThrow().folder());
        assertEquals(Optional.empty(), OpenBlas.Platform.of("SunOS", "sparcv9"));
    }

    @Test
    void theNetworkLearns() {
        NeuralNetwork network = trained(1);
        assertArrayEquals(CLASSES, network.read(CLOUDS, () -> {}));
    }

    @Test
    void theSameSeedGivesTheSameNetwork() {
        Points anywhere = Points.of(3, noise());
        assertArrayEquals(trained(3).read(anywhere, () -> {}), trained(3).read(anywhere, () -> {}));
    }

    @Test
    void learningEndsWhenSomebodySaysSo() {
        NeuralNetwork network = new NeuralNetwork(3, 4, 0);
        assertThrows(
                CancellationException.class,
                () -> network.learn(CLOUDS, CLASSES, () -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void allDirectionsTogetherLoseNothing() {
        PrincipalComponents all = components(CLOUDS, 3);
        double[] back = all.reconstruct(all.project(CLOUDS.toArray()));
        assertArrayEquals(CLOUDS.toArray(), back, 1e-9);
    }

    @Test
    void theFirstDirectionIsThatOfTheLargestVariance() {
        double[] line = new double[3 * N];
        RandomState random = new RandomState(0);
        for (int i = 0; i < N; i++) {
            double t = random.normal(0, 10);
            line[3 * i] = 1 + 2 * t + random.normal(0, 0.01);
            line[3 * i + 1] = 2 - t + random.normal(0, 0.01);
            line[3 * i + 2] = 3 + 2 * t + random.normal(0, 0.01);
        }
        PrincipalComponents one = components(Points.of(3, line), 1);
        double[] unit = one.reconstruct(new double[] {1});
        double[] center = one.reconstruct(new double[] {0});
        double sign = Math.signum(unit[0] - center[0]);
        assertEquals(2.0 / 3, sign * (unit[0] - center[0]), 1e-3);
        assertEquals(-1.0 / 3, sign * (unit[1] - center[1]), 1e-3);
        assertArrayEquals(line, one.reconstruct(one.project(line)), 0.1);
        // of 1 along the direction: its share of each coordinate
        assertArrayEquals(new double[] {4 / 9.0, 1 / 9.0, 4 / 9.0}, one.variances(new double[] {1}), 1e-3);
    }

    private static PrincipalComponents components(Points points, int count) {
        Mixture all = MaximizationStep.of(
                points, Responsibilities.hard(1, new int[points.n()]), new Shape(CovarianceType.FULL, 0, Mixing.FREE));
        return PrincipalComponents.of(all.mean(0), all.covariance(0), count);
    }

    private static NeuralNetwork trained(long seed) {
        NeuralNetwork network = new NeuralNetwork(3, 4, seed);
        for (int epoch = 0; epoch < 30; epoch++) {
            network.learn(CLOUDS, CLASSES, () -> {});
        }
        return network;
    }

    private static Points clouds() {
        RandomState random = new RandomState(0);
        double[] values = new double[3 * N];
        for (int i = 0; i < N; i++) {
            values[3 * i] = random.normal(i % 4 < 2 ? 0 : 1, 0.1);
            values[3 * i + 1] = random.normal(i % 2, 0.1);
            values[3 * i + 2] = random.normal();
        }
        return Points.of(3, values);
    }

    private static int[] classes() {
        int[] classes = new int[N];
        for (int i = 0; i < N; i++) {
            classes[i] = i % 4;
        }
        return classes;
    }

    private static double[] noise() {
        RandomState random = new RandomState(9);
        double[] values = new double[900];
        for (int j = 0; j < values.length; j++) {
            values[j] = random.normal();
        }
        return values;
    }
}
