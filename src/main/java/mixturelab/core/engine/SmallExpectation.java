package mixturelab.core.engine;

/** The E-step for few coordinates, block by block; the chunks of points are shared among the workers. */
final class SmallExpectation {
    private SmallExpectation() {}

    /**
     * Fills the responsibilities and returns the log-likelihood. Allocates working memory for one block of points, nothing per
     * point.
     *
     * @param points n x d, rows first
     * @param responsibilities n x K, overwritten
     */
    static double into(double[] points, SmallMixture mixture, Workers workers, double[] responsibilities) {
        int n = points.length / mixture.d();
        double[] logLikelihoods = new double[Blocks.chunks(n)];
        int size = Blocks.size(n);
        Blocks.run(n, workers, () -> new ExpectationBlock(mixture, size), (chunk, from, to, block) -> {
            for (int first = from; first < to; first += size) {
                int count = Math.min(size, to - first);
                logLikelihoods[chunk] += block.load(points, first, count);
                block.write(responsibilities, first, count);
            }
        });
        return Sums.sum(logLikelihoods, logLikelihoods.length);
    }
}
