package mixturelab.core.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import mixturelab.core.random.RandomState;
import org.junit.jupiter.api.Test;

/** Components and labels whose names mean nothing are paired. */
class MatchingTest {
    @Test
    void switchedLabelsAreSwitchedBack() {
        for (long seed = 0; seed < 50; seed++) {
            RandomState random = new RandomState(seed);
            int[] order = random.permutation(5);
            double[] reference = new double[10];
            double[] means = new double[10];
            for (int k = 0; k < 5; k++) {
                for (int a = 0; a < 2; a++) {
                    reference[2 * k + a] = 10 * k + random.normal();
                    means[2 * order[k] + a] = reference[2 * k + a] + random.normal(0, 0.1);
                }
            }
            assertArrayEquals(order, ComponentMatching.byMeans(reference, means, 2), "seed " + seed);
        }
    }

    @Test
    void thePairsAreBestTogetherNotOneByOne() {
        // 1 is nearer to 0.9 than 0 is, but then 0 would have to go all the way to 5
        assertArrayEquals(new int[] {0, 1}, ComponentMatching.byMeans(new double[] {0, 1}, new double[] {0.9, 5}, 1));
    }

    @Test
    void aDroppedClusterIsPairedWithADroppedOne() {
        double[] reference = {0, Double.NaN, 8};
        assertArrayEquals(
                new int[] {2, 0, 1}, ComponentMatching.byMeans(reference, new double[] {Double.NaN, 9, 1}, 1));
        assertArrayEquals(new int[] {2, 0, 1}, ComponentMatching.byMeans(reference, new double[] {4, 9, 1}, 1));
    }

    @Test
    void shapesMustAgree() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ComponentMatching.byMeans(new double[] {1, 2}, new double[] {1, 2, 3}, 1));
    }

    @Test
    void errorsDontDependOnTheClustersNames() {
        int[] labels = {0, 0, 0, 1, 1, 1, 2, 2, 2, 2};
        int[] clusters = {2, 2, 0, 0, 0, 0, 1, 1, 1, 2};
        assertEquals(2, LabelMatching.errors(labels, clusters));
        int[] renamed = IntStream.of(clusters).map(k -> (k + 1) % 3).toArray();
        assertEquals(2, LabelMatching.errors(labels, renamed));
    }

    @Test
    void moreClustersThanLabelsLeaveSomeWithoutOne() {
        assertEquals(2, LabelMatching.errors(new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 2}));
        assertEquals(2, LabelMatching.errors(new int[] {0, 1, 2, 2}, new int[] {0, 0, 0, 0}));
        assertThrows(IllegalArgumentException.class, () -> LabelMatching.errors(new int[] {0}, new int[] {0, 1}));
    }
}
