package mixturelab.core.engine;

import java.util.OptionalInt;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Shape;

/** {@link EmEngine} for few coordinates, but not two: keeps the responsibilities. */
final class GeneralEngine extends EmEngine {
    private final double[] values;
    private final double[] responsibilities;

    GeneralEngine(Points points, int componentCount, Shape shape, Savings savings, Workers workers) {
        super(points, componentCount, shape, savings, workers);
        this.values = points.toArray();
        this.responsibilities = new double[points.n() * componentCount];
    }

    @Override
    Step find(Mixture mixture) {
        SmallMixture ready = SmallMixture.of(mixture);
        OptionalInt degenerate = ready.degenerateComponent();
        return degenerate.isPresent()
                ? new Collapsed(degenerate.getAsInt())
                : explained(mixture, SmallExpectation.into(values, ready, workers(), responsibilities));
    }

    @Override
    Mixture maximize(Mixture mixture) {
        MixtureBuilder builder = builder();
        addMoments(responsibilities, builder);
        return builder.build(mixture);
    }

    @Override
    double[] responsibilities(Mixture mixture) {
        return responsibilities;
    }

    @Override
    void addMoments(double[] found, MixtureBuilder builder) {
        WeightedMoments moments = new WeightedMoments(values, points().d(), found, componentCount());
        moments.means(builder.counts(), builder.means());
        moments.scatters(builder.means(), builder.scatters());
        builder.finishAll();
    }
}
