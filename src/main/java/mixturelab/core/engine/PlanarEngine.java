package mixturelab.core.engine;

import java.util.Arrays;
import java.util.OptionalInt;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Shape;

/**
 * {@link EmEngine} for d = 2: the E-step of a block is followed by its part of the M-step's sums while it is in the processor's
 * nearest cache. One pass over the points, and no memory per point.
 */
final class PlanarEngine extends EmEngine {
    private final double[] values;
    /** {@link PlanarSums} of every chunk of points, about the means of the latest mixture. */
    private final double[] sums;

    PlanarEngine(Points points, int componentCount, Shape shape, Savings savings, Workers workers) {
        super(points, componentCount, shape, savings, workers);
        this.values = points.toArray();
        this.sums = new double[Blocks.chunks(points.n()) * PlanarSums.width(componentCount)];
    }

    /** Per-thread scratch memory. */
    private record Memory(ExpectationBlock block, PlanarSums sums) {}

    @Override
    Step find(Mixture mixture) {
        SmallMixture ready = SmallMixture.of(mixture);
        OptionalInt degenerate = ready.degenerateComponent();
        if (degenerate.isPresent()) {
            return new Collapsed(degenerate.getAsInt());
        }
        int n = points().n();
        int size = Blocks.size(n);
        int width = PlanarSums.width(componentCount());
        double[] guesses = mixture.means();
        double[] logLikelihoods = new double[Blocks.chunks(n)];
        Blocks.run(
                n,
                workers(),
                () -> new Memory(new ExpectationBlock(ready, size), new PlanarSums(guesses, size)),
                (chunk, from, to, memory) -> {
                    for (int first = from; first < to; first += size) {
                        int count = Math.min(size, to - first);
                        logLikelihoods[chunk] += memory.block.load(values, first, count);
                        memory.block.addTo(memory.sums, count);
                    }
                    memory.sums.take(sums, chunk * width);
                });
        return explained(mixture, Sums.sum(logLikelihoods, logLikelihoods.length));
    }

    @Override
    Mixture maximize(Mixture mixture) {
        MixtureBuilder builder = builder();
        if (!PlanarSums.finish(sums, mixture.means(), shape().covarianceFloor(), builder)) {
            moments(responsibilities(mixture)).run(mixture.means(), shape().covarianceFloor(), builder);
        }
        builder.finishAll();
        return builder.build(mixture);
    }

    @Override
    double[] responsibilities(Mixture mixture) {
        double[] responsibilities = new double[points().n() * componentCount()];
        SmallExpectation.into(values, SmallMixture.ready(mixture), workers(), responsibilities);
        return responsibilities;
    }

    @Override
    void addMoments(double[] found, MixtureBuilder builder) {
        double[] guesses = new double[2 * componentCount()];
        Arrays.setAll(guesses, j -> values[j % 2]);
        moments(found).run(guesses, shape().covarianceFloor(), builder);
        builder.finishAll();
    }

    private PlanarMoments moments(double[] found) {
        return new PlanarMoments(values, found, componentCount(), workers());
    }
}
