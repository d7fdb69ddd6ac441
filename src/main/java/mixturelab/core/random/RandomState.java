package mixturelab.core.random;

import java.util.Arrays;

/**
 * NumPy's legacy random stream, {@code numpy.random.RandomState(seed)}: the same seed gives the same numbers in the
 * same order, so that the learner's ID number makes the points that scikit-learn makes from it.
 *
 * <p>The generator is the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), 19937 bits of state, period 2^19937
 * - 1. This is the one class of the core that changes when it is used: every draw moves the stream on. So it is created
 * where it is needed, from a seed, handed down as an argument, and never shared between threads. Its fields are final
 * arrays that hold the moving parts.
 *
 * <p>Integers and uniforms equal NumPy's bit for bit. Normals need a logarithm and a square root and equal NumPy's as
 * far as the platform's do: bit for bit with {@link Math#log} where it was measured, to 1e-12 anywhere.
 */
public final class RandomState {
    /** The largest seed, 2^32 - 1; the smallest is 0. */
    public static final long MAX_SEED = 0xFFFF_FFFFL;

    private static final int SIZE = 624;
    private static final int SHIFT = 397;
    private static final int UPPER_BIT = 0x8000_0000;
    private static final int LOWER_BITS = 0x7FFF_FFFF;
    private static final int TWIST = 0x9908_B0DF;

    private final int[] words = new int[SIZE];
    /** One number: which word comes next; SIZE when all are used up. */
    private final int[] position = {SIZE};
    /** One number: the second normal of the last pair, or NaN when there is none. */
    private final double[] spareNormal = {Double.NaN};

    /**
     * The stream of a seed: w_0 = seed, w_i = 1812433253 (w_(i-1) xor w_(i-1) / 2^30) + i modulo 2^32.
     *
     * @param seed 0 to 4294967295
     * @throws IllegalArgumentException if the seed is outside that range
     */
    public RandomState(long seed) {
        if (seed < 0 || seed > MAX_SEED) {
            throw new IllegalArgumentException("A seed must be from 0 to " + MAX_SEED + ", got " + seed);
        }
        words[0] = (int) seed;
        for (int i = 1; i < SIZE; i++) {
            words[i] = 1812433253 * (words[i - 1] ^ (words[i - 1] >>> 30)) + i;
        }
    }

    /** A number from 0 up to but not including 1, with all 53 bits of a double's precision; NumPy's random_sample. */
    public double randomSample() {
        int high = nextWord() >>> 5;
        int low = nextWord() >>> 6;
        return (high * 0x1p26 + low) / 0x1p53;
    }

    /** A number from low up to high: low + (high - low) u, u from {@link #randomSample()}. */
    public double uniform(double low, double high) {
        return low + (high - low) * randomSample();
    }

    /**
     * A standard normal number by the polar method (Marsaglia and Bray 1964): (v, w) uniform in the unit disk without
     * its center, r2 = v^2 + w^2, f = sqrt(-2 ln(r2) / r2). The pair f w, f v is two normals: the first call returns f
     * w and keeps f v for the second.
     */
    public double normal() {
        double spare = spareNormal[0];
        if (!Double.isNaN(spare)) {
            spareNormal[0] = Double.NaN;
            return spare;
        }
        double v;
        double w;
        double r2;
        do {
            v = 2 * randomSample() - 1;
            w = 2 * randomSample() - 1;
            r2 = v * v + w * w;
        } while (r2 >= 1 || r2 == 0);
        // Math.log, not StrictMath.log: the latter differs from NumPy's in the last bit for 2 % of the values
        double f = Math.sqrt(-2 * Math.log(r2) / r2);
        spareNormal[0] = f * v;
        return f * w;
    }

    /** A normal number: mean + standardDeviation z, z from {@link #normal()}; both in data units. */
    public double normal(double mean, double standardDeviation) {
        return mean + standardDeviation * normal();
    }

    /**
     * A whole number from 0 to max, both included: draws of as many bits as max has, until one isn't above max. NumPy's
     * random_interval. A max of 0 draws nothing.
     *
     * @throws IllegalArgumentException if max is negative
     */
    public int interval(int max) {
        if (max < 0) {
            throw new IllegalArgumentException("The largest number to draw must be 0 or more, got " + max);
        }
        if (max == 0) {
            return 0;
        }
        int mask = -1 >>> Integer.numberOfLeadingZeros(max);
        int value;
        do {
            value = nextWord() & mask;
        } while (value > max);
        return value;
    }

    /** Puts the numbers into a random order, in place (Fisher and Yates 1938, from the last place to the first). */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = interval(i);
            int moved = values[i];
            values[i] = values[j];
            values[j] = moved;
        }
    }

    /**
     * The numbers 0 to n - 1 in a random order.
     *
     * @throws IllegalArgumentException if n is negative
     */
    public int[] permutation(int n) {
        return choice(n, n);
    }

    /**
     * m different numbers of 0 to n - 1, in the order drawn: the first m of a permutation of all n, as NumPy's
     * {@code choice(n, m, replace=False)}.
     *
     * @throws IllegalArgumentException if m is negative or above n
     */
    public int[] choice(int n, int m) {
        if (m < 0 || m > n) {
            throw new IllegalArgumentException("Of " + n + " numbers, 0 to " + n + " can be chosen, not " + m);
        }
        int[] values = new int[n];
        Arrays.setAll(values, i -> i);
        shuffle(values);
        return Arrays.copyOf(values, m);
    }

    /** The next 32 bits, tempered so that they spread evenly. */
    private int nextWord() {
        if (position[0] == SIZE) {
            twist();
            position[0] = 0;
        }
        int word = words[position[0]++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9D2C_5680;
        word ^= (word << 15) & 0xEFC6_0000;
        return word ^ (word >>> 18);
    }

    /** Makes the next 624 words from the last: w_i = w_(i+397) xor (the top bit of w_i and the rest of w_(i+1)) A. */
    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int joined = (words[i] & UPPER_BIT) | (words[(i + 1) % SIZE] & LOWER_BITS);
            int odd = (joined & 1) == 0 ? 0 : TWIST;
            words[i] = words[(i + SHIFT) % SIZE] ^ (joined >>> 1) ^ odd;
        }
    }
}
