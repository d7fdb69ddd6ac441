package mixturelab.core.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Gaussian;
import mixturelab.core.gmm.MaximizationStep;
import mixturelab.core.gmm.Mixing;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Responsibilities;
import mixturelab.core.gmm.Shape;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldOutTest {
    /** No two of them are equal, so that a point is known by its value. */
    private static final Points POINTS =
            Points.of(1, IntStream.range(0, 23).mapToDouble(i -> i * i / 7.0).toArray());

    @ParameterizedTest
    @CsvSource({"23, 5, 0", "23, 2, 7", "23, 23, 1", "23, 10, 4294967295"})
    void everyPointIsHeldOutOnceAndPartsAreNearlyEqual(int n, int count, long seed) {
        Folds folds = new Folds(n, count, seed);
        double[] all = IntStream.range(0, count)
                .boxed()
                .flatMapToDouble(
                        fold -> Arrays.stream(folds.heldOut(POINTS, fold).toArray()))
                .sorted()
                .toArray();
        assertArrayEquals(POINTS.toArray(), all);
        for (int fold = 0; fold < count; fold++) {
            int size = folds.heldOut(POINTS, fold).n();
            assertTrue(size == n / count || size == n / count + 1, "size " + size);
            assertEquals(n - size, folds.rest(POINTS, fold).n());
        }
    }

    @Test
    void thePermutationDecidesAndTheRowsKeepTheirOrder() {
        int[] permuted = new RandomState(9).permutation(23);
        double[] expected = IntStream.range(0, 23)
                .filter(j -> j % 4 == 1)
                .map(j -> permuted[j])
                .sorted()
                .mapToDouble(i -> POINTS.get(i, 0))
                .toArray();
        assertArrayEquals(expected, new Folds(23, 4, 9).heldOut(POINTS, 1).toArray());
    }

    @Test
    void whoFitsNeverSeesAPointThatIsHeldOut() {
        Folds folds = new Folds(23, 5, 0);
        for (int fold = 0; fold < 5; fold++) {
            Set<Double> heldOut =
                    new HashSet<>(DoubleStream.of(folds.heldOut(POINTS, fold).toArray())
                            .boxed()
                            .toList());
            HeldOut.ofFold(POINTS, folds, fold, seen -> {
                assertEquals(23 - heldOut.size(), seen.n());
                Arrays.stream(seen.toArray())
                        .forEach(value -> assertFalse(heldOut.contains(value), value + " was seen"));
                return Optional.of(oneComponent(seen));
            });
        }
    }

    @Test
    void equalsTheDensityOfEachPointWithoutItself() {
        Folds folds = new Folds(23, 23, 0);
        double expected = 0;
        for (int i = 0; i < 23; i++) {
            int left = i;
            double[] others = IntStream.range(0, 23)
                    .filter(j -> j != left)
                    .mapToDouble(j -> POINTS.get(j, 0))
                    .toArray();
            double mean = Arrays.stream(others).average().orElseThrow();
            double variance = Arrays.stream(others)
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElseThrow();
            expected += new Gaussian(new double[] {mean}, new double[] {variance}).logDensity(POINTS.row(i));
        }
        double sum = IntStream.range(0, 23)
                .mapToDouble(fold -> HeldOut.ofFold(POINTS, folds, fold, rest -> Optional.of(oneComponent(rest)))
                        .orElseThrow())
                .sum();
        assertEquals(expected, sum, 1e-9);
    }

    @Test
    void withoutAMixtureThereIsNoValue() {
        assertTrue(HeldOut.ofFold(POINTS, new Folds(23, 5, 0), 0, rest -> Optional.empty())
                .isEmpty());
    }

    @Test
    void foldsAreTwoToN() {
        assertThrows(IllegalArgumentException.class, () -> new Folds(23, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Folds(23, 24, 0));
        assertThrows(IllegalArgumentException.class, () -> new Folds(24, 5, 0).rest(POINTS, 0));
    }

    private static Mixture oneComponent(Points points) {
        return MaximizationStep.of(
                points, Responsibilities.hard(1, new int[points.n()]), new Shape(CovarianceType.FULL, 0, Mixing.FREE));
    }
}
