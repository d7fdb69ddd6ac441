package mixturelab.core.math;

/**
 * A tile of 4 x 4 in plain Java: 16 sums that don't wait for each other. They are written out, since only a local variable
 * of its own stays in a register.
 */
final class ScalarTile implements Tile {
    private static final int SIZE = 4;

    @Override
    public int rows() {
        return SIZE;
    }

    @Override
    public int columns() {
        return SIZE;
    }

    @Override
    public void addProduct(int depth, double[] a, int aFrom, double[] b, int bFrom, double[] c, int cFrom) {
        double c00 = c[cFrom];
        double c01 = c[cFrom + 1];
        double c02 = c[cFrom + 2];
        double c03 = c[cFrom + 3];
        double c10 = c[cFrom + 4];
        double c11 = c[cFrom + 5];
        double c12 = c[cFrom + 6];
        double c13 = c[cFrom + 7];
        double c20 = c[cFrom + 8];
        double c21 = c[cFrom + 9];
        double c22 = c[cFrom + 10];
        double c23 = c[cFrom + 11];
        double c30 = c[cFrom + 12];
        double c31 = c[cFrom + 13];
        double c32 = c[cFrom + 14];
        double c33 = c[cFrom + 15];
        for (int x = 0; x < SIZE * depth; x += SIZE) {
            double b0 = b[bFrom + x];
            double b1 = b[bFrom + x + 1];
            double b2 = b[bFrom + x + 2];
            double b3 = b[bFrom + x + 3];
            double a0 = a[aFrom + x];
            c00 += a0 * b0;
            c01 += a0 * b1;
            c02 += a0 * b2;
            c03 += a0 * b3;
            double a1 = a[aFrom + x + 1];
            c10 += a1 * b0;
            c11 += a1 * b1;
            c12 += a1 * b2;
            c13 += a1 * b3;
            double a2 = a[aFrom + x + 2];
            c20 += a2 * b0;
            c21 += a2 * b1;
            c22 += a2 * b2;
            c23 += a2 * b3;
            double a3 = a[aFrom + x + 3];
            c30 += a3 * b0;
            c31 += a3 * b1;
            c32 += a3 * b2;
            c33 += a3 * b3;
        }
        c[cFrom] = c00;
        c[cFrom + 1] = c01;
        c[cFrom + 2] = c02;
        c[cFrom + 3] = c03;
        c[cFrom + 4] = c10;
        c[cFrom + 5] = c11;
        c[cFrom + 6] = c12;
        c[cFrom + 7] = c13;
        c[cFrom + 8] = c20;
        c[cFrom + 9] = c21;
        c[cFrom + 10] = c22;
        c[cFrom + 11] = c23;
        c[cFrom + 12] = c30;
        c[cFrom + 13] = c31;
        c[cFrom + 14] = c32;
        c[cFrom + 15] = c33;
    }
}
