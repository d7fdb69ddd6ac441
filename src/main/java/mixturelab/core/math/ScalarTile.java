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
    public void addProduct(int depth, double[] a, int aFrom, double[] b, int bFrom, double[] c) {
        double c00 = c[0];
        double c01 = c[1];
        double c02 = c[2];
        double c03 = c[3];
        double c10 = c[4];
        double c11 = c[5];
        double c12 = c[6];
        double c13 = c[7];
        double c20 = c[8];
        double c21 = c[9];
        double c22 = c[10];
        double c23 = c[11];
        double c30 = c[12];
        double c31 = c[13];
        double c32 = c[14];
        double c33 = c[15];
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
        c[0] = c00;
        c[1] = c01;
        c[2] = c02;
        c[3] = c03;
        c[4] = c10;
        c[5] = c11;
        c[6] = c12;
        c[7] = c13;
        c[8] = c20;
        c[9] = c21;
        c[10] = c22;
        c[11] = c23;
        c[12] = c30;
        c[13] = c31;
        c[14] = c32;
        c[15] = c33;
    }
}
