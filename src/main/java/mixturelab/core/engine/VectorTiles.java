package mixturelab.core.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles for processors that work on several numbers at once: the one door to the Vector API, which is still incubating. To be
 * touched only where its module is, which {@link Tiles} looks after.
 *
 * <p>The sums are written out, since a vector stays in a register only if it is a local variable of its own: in an array
 * each would be an object. That is why this class is long; it does one thing twice.
 */
final class VectorTiles {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    /** How many numbers a vector of this machine has. */
    private static final int LANES = SPECIES.length();

    private static final int LANES_OF_512_BITS = 8;

    private VectorTiles() {}

    /** The tile for this machine. Vectors of 512 bits come with 32 registers, shorter ones often with 16. */
    static Tile best() {
        return LANES >= LANES_OF_512_BITS ? new Wide() : new Narrow();
    }

    private static DoubleVector at(double[] values, int from) {
        return DoubleVector.fromArray(SPECIES, values, from);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    /** 8 x 3 vectors (8 x 24 numbers at 512 bits): 24 sums and what is multiplied fit into 32 registers. */
    static final class Wide implements Tile {
        private static final int ROWS = 8;
        private static final int COLUMNS = 3 * LANES;

        @Override
        public int rows() {
            return ROWS;
        }

        @Override
        public int columns() {
            return COLUMNS;
        }

        @Override
        public void addProduct(int depth, double[] a, int aFrom, double[] b, int bFrom, double[] c, int cFrom) {
            DoubleVector c00 = at(c, cFrom);
            DoubleVector c01 = at(c, cFrom + LANES);
            DoubleVector c02 = at(c, cFrom + 2 * LANES);
            DoubleVector c10 = at(c, cFrom + 3 * LANES);
            DoubleVector c11 = at(c, cFrom + 4 * LANES);
            DoubleVector c12 = at(c, cFrom + 5 * LANES);
            DoubleVector c20 = at(c, cFrom + 6 * LANES);
            DoubleVector c21 = at(c, cFrom + 7 * LANES);
            DoubleVector c22 = at(c, cFrom + 8 * LANES);
            DoubleVector c30 = at(c, cFrom + 9 * LANES);
            DoubleVector c31 = at(c, cFrom + 10 * LANES);
            DoubleVector c32 = at(c, cFrom + 11 * LANES);
            DoubleVector c40 = at(c, cFrom + 12 * LANES);
            DoubleVector c41 = at(c, cFrom + 13 * LANES);
            DoubleVector c42 = at(c, cFrom + 14 * LANES);
            DoubleVector c50 = at(c, cFrom + 15 * LANES);
            DoubleVector c51 = at(c, cFrom + 16 * LANES);
            DoubleVector c52 = at(c, cFrom + 17 * LANES);
            DoubleVector c60 = at(c, cFrom + 18 * LANES);
            DoubleVector c61 = at(c, cFrom + 19 * LANES);
            DoubleVector c62 = at(c, cFrom + 20 * LANES);
            DoubleVector c70 = at(c, cFrom + 21 * LANES);
            DoubleVector c71 = at(c, cFrom + 22 * LANES);
            DoubleVector c72 = at(c, cFrom + 23 * LANES);
            int atA = aFrom;
            int atB = bFrom;
            for (int x = 0; x < depth; x++) {
                DoubleVector b0 = at(b, atB);
                DoubleVector b1 = at(b, atB + LANES);
                DoubleVector b2 = at(b, atB + 2 * LANES);
                DoubleVector a0 = all(a[atA]);
                c00 = a0.fma(b0, c00);
                c01 = a0.fma(b1, c01);
                c02 = a0.fma(b2, c02);
                DoubleVector a1 = all(a[atA + 1]);
                c10 = a1.fma(b0, c10);
                c11 = a1.fma(b1, c11);
                c12 = a1.fma(b2, c12);
                DoubleVector a2 = all(a[atA + 2]);
                c20 = a2.fma(b0, c20);
                c21 = a2.fma(b1, c21);
                c22 = a2.fma(b2, c22);
                DoubleVector a3 = all(a[atA + 3]);
                c30 = a3.fma(b0, c30);
                c31 = a3.fma(b1, c31);
                c32 = a3.fma(b2, c32);
                DoubleVector a4 = all(a[atA + 4]);
                c40 = a4.fma(b0, c40);
                c41 = a4.fma(b1, c41);
                c42 = a4.fma(b2, c42);
                DoubleVector a5 = all(a[atA + 5]);
                c50 = a5.fma(b0, c50);
                c51 = a5.fma(b1, c51);
                c52 = a5.fma(b2, c52);
                DoubleVector a6 = all(a[atA + 6]);
                c60 = a6.fma(b0, c60);
                c61 = a6.fma(b1, c61);
                c62 = a6.fma(b2, c62);
                DoubleVector a7 = all(a[atA + 7]);
                c70 = a7.fma(b0, c70);
                c71 = a7.fma(b1, c71);
                c72 = a7.fma(b2, c72);
                atA += ROWS;
                atB += COLUMNS;
            }
            c00.intoArray(c, cFrom);
            c01.intoArray(c, cFrom + LANES);
            c02.intoArray(c, cFrom + 2 * LANES);
            c10.intoArray(c, cFrom + 3 * LANES);
            c11.intoArray(c, cFrom + 4 * LANES);
            c12.intoArray(c, cFrom + 5 * LANES);
            c20.intoArray(c, cFrom + 6 * LANES);
            c21.intoArray(c, cFrom + 7 * LANES);
            c22.intoArray(c, cFrom + 8 * LANES);
            c30.intoArray(c, cFrom + 9 * LANES);
            c31.intoArray(c, cFrom + 10 * LANES);
            c32.intoArray(c, cFrom + 11 * LANES);
            c40.intoArray(c, cFrom + 12 * LANES);
            c41.intoArray(c, cFrom + 13 * LANES);
            c42.intoArray(c, cFrom + 14 * LANES);
            c50.intoArray(c, cFrom + 15 * LANES);
            c51.intoArray(c, cFrom + 16 * LANES);
            c52.intoArray(c, cFrom + 17 * LANES);
            c60.intoArray(c, cFrom + 18 * LANES);
            c61.intoArray(c, cFrom + 19 * LANES);
            c62.intoArray(c, cFrom + 20 * LANES);
            c70.intoArray(c, cFrom + 21 * LANES);
            c71.intoArray(c, cFrom + 22 * LANES);
            c72.intoArray(c, cFrom + 23 * LANES);
        }
    }

    /**
     * 5 x 2 vectors (5 x 8 numbers at 256 bits): 10 sums, enough to keep two multipliers busy that take four cycles each. More
     * would fit into 16 registers, but the compiler loads all that is multiplied in a step before it multiplies, and one sum
     * that it has to keep in memory for it halves the speed: on an AMD EPYC with AVX2 this tile does 95 % of what the processor
     * can, 4 x 2 vectors 85 %, 6 x 2 and 4 x 3 do 40 %.
     */
    static final class Narrow implements Tile {
        private static final int ROWS = 5;
        private static final int COLUMNS = 2 * LANES;

        @Override
        public int rows() {
            return ROWS;
        }

        @Override
        public int columns() {
            return COLUMNS;
        }

        @Override
        public void addProduct(int depth, double[] a, int aFrom, double[] b, int bFrom, double[] c, int cFrom) {
            DoubleVector c00 = at(c, cFrom);
            DoubleVector c01 = at(c, cFrom + LANES);
            DoubleVector c10 = at(c, cFrom + 2 * LANES);
            DoubleVector c11 = at(c, cFrom + 3 * LANES);
            DoubleVector c20 = at(c, cFrom + 4 * LANES);
            DoubleVector c21 = at(c, cFrom + 5 * LANES);
            DoubleVector c30 = at(c, cFrom + 6 * LANES);
            DoubleVector c31 = at(c, cFrom + 7 * LANES);
            DoubleVector c40 = at(c, cFrom + 8 * LANES);
            DoubleVector c41 = at(c, cFrom + 9 * LANES);
            int atA = aFrom;
            int atB = bFrom;
            for (int x = 0; x < depth; x++) {
                DoubleVector b0 = at(b, atB);
                DoubleVector b1 = at(b, atB + LANES);
                DoubleVector a0 = all(a[atA]);
                c00 = a0.fma(b0, c00);
                c01 = a0.fma(b1, c01);
                DoubleVector a1 = all(a[atA + 1]);
                c10 = a1.fma(b0, c10);
                c11 = a1.fma(b1, c11);
                DoubleVector a2 = all(a[atA + 2]);
                c20 = a2.fma(b0, c20);
                c21 = a2.fma(b1, c21);
                DoubleVector a3 = all(a[atA + 3]);
                c30 = a3.fma(b0, c30);
                c31 = a3.fma(b1, c31);
                DoubleVector a4 = all(a[atA + 4]);
                c40 = a4.fma(b0, c40);
                c41 = a4.fma(b1, c41);
                atA += ROWS;
                atB += COLUMNS;
            }
            c00.intoArray(c, cFrom);
            c01.intoArray(c, cFrom + LANES);
            c10.intoArray(c, cFrom + 2 * LANES);
            c11.intoArray(c, cFrom + 3 * LANES);
            c20.intoArray(c, cFrom + 4 * LANES);
            c21.intoArray(c, cFrom + 5 * LANES);
            c30.intoArray(c, cFrom + 6 * LANES);
            c31.intoArray(c, cFrom + 7 * LANES);
            c40.intoArray(c, cFrom + 8 * LANES);
            c41.intoArray(c, cFrom + 9 * LANES);
        }
    }
}
