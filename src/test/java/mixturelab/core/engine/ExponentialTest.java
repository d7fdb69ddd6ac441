package mixturelab.core.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {
    private static double[] exp(double... x) {
        double[] values = x.clone();
        Exponential.replace(values, new double[x.length], x.length);
        return values;
    }

    @Test
    void isThatOfTheJdk() {
        Random random = new Random(5);
        for (double lowest : new double[] {-1e-9, -1, -40, -708}) {
            double[] x = random.doubles(10_000, lowest, 0).toArray();

            double[] actual = exp(x);

            for (int i = 0; i < x.length; i++) {
                double expected = Math.exp(x[i]);
                assertEquals(expected, actual[i], 2 * Math.ulp(expected), "exp(" + x[i] + ")");
            }
        }
    }

    @Test
    void fadesToZero() {
        for (double x = -700; x > -760; x -= 0.125) {
            double expected = Math.exp(x);
            assertEquals(expected, exp(x)[0], 2 * Math.ulp(expected), "exp(" + x + ")");
        }
    }

    @Test
    void knowsTheEdges() {
        double[] edges = {0, -0.0, -Double.MIN_VALUE, -1e300, Double.NEGATIVE_INFINITY, Double.NaN};

        assertArrayEquals(new double[] {1, 1, 1, 0, 0, Double.NaN}, exp(edges));
    }

    /** Numbers at the end of a block go another way through the compiled loop than those in its middle. */
    @Test
    void isTheSameWhereverItStandsAndHoweverOftenItRan() {
        double[] x = new Random(6).doubles(101, -50, 0).toArray();
        double[] cold = Arrays.stream(x).map(each -> exp(each)[0]).toArray();

        for (int run = 0; run < 20_000; run++) {
            assertArrayEquals(cold, exp(x));
        }
    }
}
