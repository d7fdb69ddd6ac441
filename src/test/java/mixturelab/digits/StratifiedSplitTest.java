package mixturelab.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Held to scikit-learn's train_test_split, index by index. */
class StratifiedSplitTest {
    private static final int[] DIGITS = new Mnist().get().digits();

    @Test
    void theHomeworksTrainingImagesInOrder() {
        int[] expected = Golden.csv("mnist-train-indices.csv").stream()
                .mapToInt(cells -> Integer.parseInt(cells[0]))
                .toArray();
        assertArrayEquals(expected, StratifiedSplit.of(DIGITS, 5_000, 2052409).training());
    }

    @Test
    void theHomeworksTestImages() {
        JsonNode golden = Golden.json("mnist-test-indices-head.json");
        int[] test = StratifiedSplit.of(DIGITS, 5_000, 2052409).test(65_000);
        assertEquals(golden.get("count").asInt(), test.length);
        assertArrayEquals(numbers(golden.get("first_20")), Arrays.copyOf(test, 20));
        assertArrayEquals(numbers(golden.get("last_20")), Arrays.copyOfRange(test, test.length - 20, test.length));
        assertEquals(
                golden.get("sum").asLong(), Arrays.stream(test).asLongStream().sum());
    }

    @Test
    void everyImageIsInOnePart() {
        StratifiedSplit split = StratifiedSplit.of(DIGITS, 20_000, 7);
        int[] all = IntStream.concat(Arrays.stream(split.training()), Arrays.stream(split.test(50_000)))
                .sorted()
                .toArray();
        assertArrayEquals(IntStream.range(0, 70_000).toArray(), all);
    }

    @Test
    void anotherSeedIsAnotherSplit() {
        assertFalse(Arrays.equals(
                StratifiedSplit.of(DIGITS, 500, 1).training(),
                StratifiedSplit.of(DIGITS, 500, 2).training()));
    }

    private static int[] numbers(JsonNode array) {
        return array.valueStream().mapToInt(JsonNode::asInt).toArray();
    }
}
