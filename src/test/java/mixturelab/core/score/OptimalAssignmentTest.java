package mixturelab.core.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimalAssignmentTest {
    private static final int SEEDS = 50;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void costsNoMoreThanTheBestOfAllPermutations(int size) {
        List<int[]> permutations = permutations(size);
        for (long seed = 0; seed < SEEDS; seed++) {
            double[] costs = costs(seed, size, cost -> cost);
            double best = permutations.stream()
                    .mapToDouble(columns -> sum(costs, columns))
                    .min()
                    .orElseThrow();
            assertEquals(best, sum(costs, permutation(costs)), 1e-9, "seed " + seed);
        }
    }

    /** Small whole numbers: many ties, and sums without rounding. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void tiesAndNegativeCostsChangeNothing(int size) {
        List<int[]> permutations = permutations(size);
        for (long seed = 0; seed < SEEDS; seed++) {
            double[] costs = costs(seed, size, Math::rint);
            double best = permutations.stream()
                    .mapToDouble(columns -> sum(costs, columns))
                    .min()
                    .orElseThrow();
            assertEquals(best, sum(costs, permutation(costs)), "seed " + seed);
        }
    }

    @Test
    void theCheapestOfEachRowIsntAlwaysToBeHad() {
        assertArrayEquals(new int[] {1, 0}, OptimalAssignment.columns(new double[] {1, 2, 1, 9}));
    }

    @Test
    void tellsWhatATableMustBe() {
        assertThrows(IllegalArgumentException.class, () -> OptimalAssignment.columns(new double[] {}));
        assertThrows(IllegalArgumentException.class, () -> OptimalAssignment.columns(new double[] {1, 2, 3}));
        assertThrows(
                IllegalArgumentException.class, () -> OptimalAssignment.columns(new double[] {1, 2, Double.NaN, 0}));
    }

    /** The answer, which must use every column once. */
    private static int[] permutation(double[] costs) {
        int[] columns = OptimalAssignment.columns(costs);
        assertArrayEquals(
                IntStream.range(0, columns.length).toArray(),
                Arrays.stream(columns).sorted().toArray());
        return columns;
    }

    private static double[] costs(long seed, int size, DoubleUnaryOperator form) {
        RandomState random = new RandomState(seed);
        return IntStream.range(0, size * size)
                .mapToDouble(j -> form.applyAsDouble(random.uniform(-4, 8)))
                .toArray();
    }

    private static double sum(double[] costs, int[] columns) {
        return IntStream.range(0, columns.length)
                .mapToDouble(row -> costs[row * columns.length + columns[row]])
                .sum();
    }

    private static List<int[]> permutations(int size) {
        if (size == 0) {
            return List.of(new int[0]);
        }
        List<int[]> all = new ArrayList<>();
        for (int[] shorter : permutations(size - 1)) {
            for (int at = 0; at < size; at++) {
                int[] longer = new int[size];
                System.arraycopy(shorter, 0, longer, 0, at);
                longer[at] = size - 1;
                System.arraycopy(shorter, at, longer, at + 1, size - 1 - at);
                all.add(longer);
            }
        }
        return all;
    }
}
