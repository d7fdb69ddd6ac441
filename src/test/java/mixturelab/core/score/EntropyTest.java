package mixturelab.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import mixturelab.core.gmm.Responsibilities;
import org.junit.jupiter.api.Test;

class EntropyTest {
    @Test
    void certaintyHasNone() {
        assertEquals(0.0, Entropy.mean(Responsibilities.hard(3, new int[] {0, 1, 2, 2})));
    }

    @Test
    void equalSharesHaveTheMost() {
        double[] shares = new double[12];
        Arrays.fill(shares, 0.25);
        assertEquals(Math.log(4), Entropy.mean(new Responsibilities(4, shares)), 1e-15);
    }

    @Test
    void isTheMeanOverPoints() {
        Responsibilities half = new Responsibilities(2, new double[] {1, 0, 0.5, 0.5});
        assertEquals(Math.log(2) / 2, Entropy.mean(half), 1e-15);
    }
}
