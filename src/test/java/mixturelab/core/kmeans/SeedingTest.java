package mixturelab.core.kmeans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.Test;

class SeedingTest {
    /** 0, 1, ... 9: every row is known by its value. */
    private static final Points ROWS =
            Points.of(1, IntStream.range(0, 10).asDoubleStream().toArray());

    @Test
    void randomPointsAreTheFirstRowsOfNumPysPermutation() {
        for (long seed = 0; seed < 50; seed++) {
            int[] permutation = new RandomState(seed).permutation(10);
            double[] expected =
                    Arrays.stream(permutation, 0, 4).asDoubleStream().toArray();

            assertEquals(new Centroids(1, expected), Seeding.randomPoints(ROWS, 4, new RandomState(seed)));
        }
    }

    @Test
    void asManyRandomPointsAsRowsAreAllRows() {
        double[] all = Seeding.randomPoints(ROWS, 10, new RandomState(3)).toArray();

        assertEquals(10, DoubleStream.of(all).distinct().count());
    }

    @Test
    void plusPlusIsAFunctionOfTheSeed() {
        assertEquals(Seeding.plusPlus(ROWS, 4, new RandomState(7)), Seeding.plusPlus(ROWS, 4, new RandomState(7)));
    }

    @Test
    void plusPlusNeverTakesAPointTwice() {
        for (long seed = 0; seed < 50; seed++) {
            double[] all = Seeding.plusPlus(ROWS, 10, new RandomState(seed)).toArray();

            assertEquals(10, DoubleStream.of(all).distinct().count(), "seed " + seed);
        }
    }

    @Test
    void theSecondSeedIsDrawnBySquaredDistance() {
        // From 0 the distances to 3 and 1 are 3 and 1, so 3 has probability 9/10 (not 3/4).
        Points points = Points.of(1, new double[] {3, 1, 0});
        int fromZero = 0;
        int toThree = 0;
        for (long seed = 0; seed < 6000; seed++) {
            double[] pair = Seeding.plusPlus(points, 2, new RandomState(seed)).toArray();
            fromZero += pair[0] == 0 ? 1 : 0;
            toThree += pair[0] == 0 && pair[1] == 3 ? 1 : 0;
        }

        // Bands of four standard deviations: 6000 draws of 1/3, then about 2000 of 9/10.
        assertEquals(1 / 3.0, fromZero / 6000.0, 0.025);
        assertEquals(0.9, (double) toThree / fromZero, 0.027);
    }

    @Test
    void fewerDistinctPointsThanClustersAreAllTaken() {
        Points points = Points.of(1, new double[] {5, 5, 8, 5, 5});
        for (long seed = 0; seed < 50; seed++) {
            double[] all = Seeding.plusPlus(points, 4, new RandomState(seed)).toArray();

            assertTrue(DoubleStream.of(all).anyMatch(x -> x == 5)
                    && DoubleStream.of(all).anyMatch(x -> x == 8));
        }
    }

    @Test
    void identicalPointsGiveIdenticalSeeds() {
        Points points = Points.of(1, new double[] {5, 5, 5});

        assertEquals(new Centroids(1, new double[] {5, 5, 5}), Seeding.plusPlus(points, 3, new RandomState(0)));
    }

    @Test
    void thereCanOnlyBeAsManyClustersAsPoints() {
        RandomState random = new RandomState(0);

        assertThrows(IllegalArgumentException.class, () -> Seeding.randomPoints(ROWS, 11, random));
        assertThrows(IllegalArgumentException.class, () -> Seeding.plusPlus(ROWS, 11, random));
        assertThrows(IllegalArgumentException.class, () -> Seeding.plusPlus(ROWS, 0, random));
    }
}
