package mixturelab.core.engine;

/**
 * The one loop that large matrix products are made of: a tile of C, small enough for the processor's registers, gets the
 * product of a packed strip of A and a packed strip of B added. Everything else about a product is bringing the numbers
 * into these strips (see {@link Packing}).
 *
 * <p>Without state, so good for several threads. {@link Tiles} chooses the one that is used.
 */
interface Tile {
    /** The rows of the tile, R. */
    int rows();

    /** The columns of the tile, N. */
    int columns();

    /**
     * c_qr += sum over x below {@code depth} of a_xq b_xr, for q below R and r below N.
     *
     * @param a depth x R numbers from {@code aFrom} on: the strip of A, its columns one after the other
     * @param b depth x N numbers from {@code bFrom} on: the strip of B, its rows one after the other
     * @param c R x N numbers from {@code cFrom} on, rows first
     */
    void addProduct(int depth, double[] a, int aFrom, double[] b, int bFrom, double[] c, int cFrom);
}
