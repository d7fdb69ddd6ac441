package mixturelab.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ElbowTest {
    @Test
    void isTheBend() {
        assertEquals(OptionalInt.of(2), Elbow.index(new double[] {100, 60, 20, 15, 10, 5}));
    }

    @Test
    void doesNotDependOnTheUnit() {
        assertEquals(OptionalInt.of(2), Elbow.index(new double[] {1e-9, 6e-10, 2e-10, 1.5e-10, 1e-10}));
    }

    @Test
    void aLineHasNoneNorHasALumpAboveIt() {
        assertEquals(OptionalInt.empty(), Elbow.index(new double[] {3, 2, 1, 0}));
        assertEquals(OptionalInt.empty(), Elbow.index(new double[] {3, 2.5, 2.2, 0}));
    }

    @Test
    void twoValuesHaveNoneBetween() {
        assertEquals(OptionalInt.empty(), Elbow.index(new double[] {3, 1}));
        assertEquals(OptionalInt.empty(), Elbow.index(new double[0]));
    }
}
