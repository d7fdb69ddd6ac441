package mixturelab.core.engine;

/**
 * {@link WeightedMoments} for d = 2: {@link PlanarSums} about a guess of the means, and where that was far off, once more about
 * the means. A test holds it to the general class.
 */
final class PlanarMoments {
    private final double[] points;
    private final double[] responsibilities;
    private final int componentCount;
    private final Workers workers;

    /**
     * @param points n x 2, rows first
     * @param responsibilities n x K, rows first
     */
    PlanarMoments(double[] points, double[] responsibilities, int componentCount, Workers workers) {
        this.points = points;
        this.responsibilities = responsibilities;
        this.componentCount = componentCount;
        this.workers = workers;
    }

    /** Per-thread scratch memory: the columns of a block, and its sums. */
    private final class Memory {
        private final double[] x = new double[size()];
        private final double[] y = new double[size()];
        private final double[][] rows = new double[componentCount][size()];
        private final PlanarSums sums;

        Memory(double[] guesses) {
            this.sums = new PlanarSums(guesses, size());
        }
    }

    private int size() {
        return Blocks.size(points.length / 2);
    }

    /**
     * Gives the builder every N_k, every mean and every N_k S_k.
     *
     * @param guesses of the means, K x 2
     */
    void run(double[] guesses, double floor, MixtureBuilder builder) {
        if (!about(guesses, floor, builder)) {
            about(builder.means().clone(), floor, builder);
        }
    }

    private boolean about(double[] guesses, double floor, MixtureBuilder builder) {
        int n = points.length / 2;
        int width = PlanarSums.width(componentCount);
        double[] sums = new double[Blocks.chunks(n) * width];
        Blocks.run(n, workers, () -> new Memory(guesses), (chunk, from, to, memory) -> {
            for (int first = from; first < to; first += size()) {
                addBlock(first, Math.min(size(), to - first), memory);
            }
            memory.sums.take(sums, chunk * width);
        });
        return PlanarSums.finish(sums, guesses, floor, builder);
    }

    private void addBlock(int first, int count, Memory memory) {
        Blocks.read(points, 2, 0, first, count, memory.x);
        Blocks.read(points, 2, 1, first, count, memory.y);
        for (int k = 0; k < componentCount; k++) {
            Blocks.read(responsibilities, componentCount, k, first, count, memory.rows[k]);
        }
        memory.sums.add(memory.x, memory.y, memory.rows, count);
    }
}
