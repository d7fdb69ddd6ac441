package mixturelab.core.engine;

/**
 * The inverse W = L^-1 of a Cholesky factor, packed: it turns a centered vector v into z = W v, whose squared length is
 * the squared Mahalanobis norm v^T A^-1 v, where A = L L^T. As W is triangular, z_j needs v_0 to v_j alone, and the norm
 * can be had part by part: every further z_j adds its square.
 *
 * <p>Immutable, so good for several threads.
 */
final class Whitening {
    private final int d;
    private final int columns;
    /** Strips of rows of W; the one that begins at row j ends where the last of its rows reaches the diagonal. */
    private final double[] strips;

    /**
     * @param tile what the products are made of
     * @param inverse W, d x d, with zeros above the diagonal
     */
    Whitening(Tile tile, double[] inverse, int d) {
        this.d = d;
        this.columns = tile.columns();
        this.strips = new double[begin(Packing.padded(d, columns))];
        for (int first = 0; first < d; first += columns) {
            int depth = Math.min(first + columns, d);
            Packing.rows(
                    new Part(inverse, first * d, d),
                    Math.min(columns, d - first),
                    depth,
                    columns,
                    strips,
                    begin(first),
                    depth);
        }
    }

    /** Where the strip begins whose first row is {@code row}, a multiple of its width: before it are shorter ones. */
    private int begin(int row) {
        int before = row / columns;
        int full = columns * columns * before * (before + 1) / 2;
        return row <= d ? full : full - columns * (row - d);
    }

    /** The number of coordinates. */
    int d() {
        return d;
    }

    /** The least number of coordinates of z, {@code count} or more, that {@link #addSquaredNorms} can stop at. */
    int stop(int count) {
        return count < d ? Math.min(d, Packing.padded(count, columns)) : d;
    }

    /**
     * norms_i += the sum over j from {@code from} below {@code to} of z_ij^2.
     *
     * @param vectors of {@code to} coordinates; overwritten where they fill up
     * @param count how many vectors
     * @param from 0 or a {@link #stop}
     * @param to a {@link #stop}
     */
    void addSquaredNorms(VectorStrips vectors, int count, int from, int to, double[] norms) {
        vectors.pad(count, to);
        for (int vector = 0; vector < count; vector += VectorStrips.AT_ONCE) {
            int end = Math.min(count, vector + VectorStrips.AT_ONCE);
            for (int first = from; first < to; first += columns) {
                vectors.addSquares(vector, end, to, strips, begin(first), Math.min(first + columns, d));
            }
        }
        vectors.takeNorms(count, norms);
    }
}
