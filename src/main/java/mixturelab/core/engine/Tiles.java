package mixturelab.core.engine;

/**
 * Chooses the {@link Tile}, once: the Vector API's where the virtual machine was started with {@code --add-modules
 * jdk.incubator.vector}, else plain Java's, which is two to four times slower. Both give the same numbers but for the last
 * digits. {@code -Dmixturelab.vector=false} chooses plain Java's all the same.
 */
final class Tiles {
    private static final Tile CHOSEN = vectorsAreThere() ? VectorTiles.best() : new ScalarTile();

    private Tiles() {}

    /** The tile that products are made of on this machine. */
    static Tile chosen() {
        return CHOSEN;
    }

    private static boolean vectorsAreThere() {
        return !"false".equals(System.getProperty("mixturelab.vector"))
                && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
