package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SumsTest {
    @Test
    void takesTheFirstNumbersOnly() {
        double[] x = new double[20];
        Arrays.setAll(x, i -> i + 1);
        for (int count = 0; count <= 20; count++) {
            assertEquals(count * (count + 1) / 2.0, Sums.sum(x, count));
            assertEquals(count * (count + 1) * (2 * count + 1) / 6.0, Sums.ofProducts(x, x, count));
        }
    }
}
