package mixturelab.core.engine;

import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixture;

/**
 * {@link EmSteps} for d = 2: the E-step of a block is followed by its part of the M-step's sums while it is in the processor's
 * nearest cache.
 */
final class PlanarSteps extends EmSteps {
    private final double[] points;
    private final int componentCount;
    private final CovarianceType type;
    private final double floor;
    private final Workers workers;
    /** What {@link PlanarSums} makes of every chunk of points, about the means of the mixture that was given. */
    private final double[] sums;

    PlanarSteps(double[] points, int componentCount, CovarianceType type, double floor, Workers workers) {
        this.points = points;
        this.componentCount = componentCount;
        this.type = type;
        this.floor = floor;
        this.workers = workers;
        this.sums = new double[Blocks.chunks(points.length / 2) * PlanarSums.width(componentCount)];
    }

    /** What a thread works in. */
    private record Memory(ExpectationBlock block, PlanarSums sums) {}

    @Override
    public double expect(Mixture mixture) {
        int n = points.length / 2;
        int size = Blocks.size(n);
        double[] guesses = mixture.means();
        double[] logLikelihoods = new double[Blocks.chunks(n)];
        Blocks.run(
                n,
                workers,
                () -> new Memory(new ExpectationBlock(mixture, size), new PlanarSums(guesses, size)),
                (chunk, from, to, memory) -> {
                    for (int first = from; first < to; first += size) {
                        int count = Math.min(size, to - first);
                        logLikelihoods[chunk] += memory.block.load(points, first, count);
                        memory.block.addTo(memory.sums, count);
                    }
                    memory.sums.take(sums, chunk * PlanarSums.width(componentCount));
                });
        return Sums.sum(logLikelihoods, logLikelihoods.length);
    }

    @Override
    public Mixture maximize(Mixture mixture) {
        MixtureBuilder builder = new MixtureBuilder(points.length / 2, 2, componentCount, type, floor);
        if (PlanarSums.finish(sums, mixture.means(), floor, builder)) {
            builder.finishAll();
            return builder.build(mixture);
        }
        double[] responsibilities = new double[points.length / 2 * componentCount];
        ExpectationStep.into(points, mixture, workers, responsibilities);
        return MaximizationStep.from(points, 2, responsibilities, componentCount, type, floor, mixture, workers);
    }
}
