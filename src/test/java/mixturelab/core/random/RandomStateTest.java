package mixturelab.core.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RandomStateTest {
    @Test
    void givesNumPysNumbersInNumPysOrder() {
        JsonNode numpy = Golden.json("numpy-random.json");
        RandomState random = new RandomState(numpy.get("seed").longValue());

        assertArrayEquals(
                Golden.numbers(numpy.get("random_sample")),
                DoubleStream.generate(random::randomSample).limit(8).toArray());
        Golden.assertClose(
                Golden.numbers(numpy.get("then_normal")),
                DoubleStream.generate(random::normal).limit(8).toArray(),
                1e-12);
        assertArrayEquals(
                Golden.numbers(numpy.get("then_permutation_12")),
                IntStream.of(random.permutation(12)).asDoubleStream().toArray());
    }

    /** The values for seed 5489; the C++ standard fixes the ten thousandth (std::mt19937). */
    @Test
    void theFirstAndTheTenThousandthWordAreThePublishedOnes() {
        RandomState random = new RandomState(5489);
        assertEquals(3499211612L & Integer.MAX_VALUE, word(random), "first");
        IntStream.range(0, 9_998).forEach(i -> word(random));
        assertEquals(4123659995L & Integer.MAX_VALUE, word(random), "ten thousandth");
    }

    /** The low 31 bits of the next word; with this mask nothing is ever rejected. */
    private static long word(RandomState random) {
        return random.interval(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 20, 2052409, 4294967295L})
    void everySeedIsAStreamOfItsOwn(long seed) {
        double[] stream = draws(new RandomState(seed));
        assertArrayEquals(stream, draws(new RandomState(seed)));
        assertTrue(Arrays.stream(stream).allMatch(u -> u >= 0 && u < 1));
        assertEquals(0.5, Arrays.stream(stream).average().orElseThrow(), 0.02);
        assertTrue(stream[0] != new RandomState(seed ^ 2).randomSample());
    }

    private static double[] draws(RandomState random) {
        return DoubleStream.generate(random::randomSample).limit(2_000).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 4294967296L, Long.MAX_VALUE})
    void aSeedOutsideThirtyTwoBitsIsRefused(long seed) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new RandomState(seed));
        assertTrue(String.valueOf(refusal.getMessage()).contains("0 to 4294967295"), refusal::toString);
    }

    @Test
    void normalsHaveTheMeanAndDeviationAskedFor() {
        RandomState random = new RandomState(7);
        double[] normals =
                DoubleStream.generate(() -> random.normal(10, 3)).limit(20_000).toArray();
        double mean = Arrays.stream(normals).average().orElseThrow();
        double variance = Arrays.stream(normals)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertEquals(10, mean, 0.1);
        assertEquals(9, variance, 0.3);
    }

    @Test
    void theSecondNormalOfAPairSurvivesOtherDraws() {
        RandomState pair = new RandomState(3);
        pair.normal();
        double second = pair.normal();

        RandomState interrupted = new RandomState(3);
        interrupted.normal();
        interrupted.randomSample();
        assertEquals(second, interrupted.normal());
    }

    @Test
    void uniformStaysBetweenItsEndsAndTakesOneSample() {
        double u = new RandomState(5).randomSample();
        assertEquals(-2 + 6 * u, new RandomState(5).uniform(-2, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 8, 11})
    void intervalReachesBothEndsEvenly(int max) {
        RandomState random = new RandomState(11);
        int[] counts = new int[max + 1];
        int draws = 1_000 * (max + 1);
        for (int i = 0; i < draws; i++) {
            counts[random.interval(max)]++;
        }
        for (int count : counts) {
            assertEquals(1_000, count, 150);
        }
    }

    @Test
    void anIntervalOfOneNumberDrawsNothing() {
        RandomState random = new RandomState(1);
        assertEquals(0, random.interval(0));
        assertEquals(new RandomState(1).randomSample(), random.randomSample());
        assertThrows(IllegalArgumentException.class, () -> random.interval(-1));
    }

    @Test
    void choiceIsTheHeadOfAPermutationAndNeverRepeats() {
        int[] permutation = new RandomState(42).permutation(50);
        assertArrayEquals(Arrays.copyOf(permutation, 7), new RandomState(42).choice(50, 7));
        assertEquals(50, IntStream.of(permutation).distinct().count());
        assertEquals(0, new RandomState(42).choice(5, 0).length);
        assertThrows(IllegalArgumentException.class, () -> new RandomState(42).choice(5, 6));
        assertThrows(IllegalArgumentException.class, () -> new RandomState(42).choice(5, -1));
    }

    @Test
    void shuffleKeepsTheValues() {
        int[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        new RandomState(8).shuffle(values);
        Arrays.sort(values);
        assertArrayEquals(new int[] {1, 1, 2, 3, 4, 5, 6, 9}, values);
    }
}
