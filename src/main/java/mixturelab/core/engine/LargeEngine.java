package mixturelab.core.engine;

import java.util.OptionalInt;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.Mixture;
import mixturelab.core.gmm.Shape;

/** {@link EmEngine} for many coordinates: products of matrices, with {@link Savings}. */
final class LargeEngine extends EmEngine {
    private final double[] responsibilities;

    LargeEngine(Points points, int componentCount, Shape shape, Savings savings, Workers workers) {
        super(points, componentCount, shape, savings, workers);
        this.responsibilities = new double[points.n() * componentCount];
    }

    @Override
    Step find(Mixture mixture) {
        LargeMixture ready = LargeMixture.of(mixture, savings(), workers());
        OptionalInt degenerate = ready.degenerateComponent();
        return degenerate.isPresent()
                ? new Collapsed(degenerate.getAsInt())
                : explained(
                        mixture, new LargeExpectation(ready, savings(), workers()).into(points(), responsibilities));
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
        new LargeMoments(points(), found, shape().covarianceType(), savings(), builder, workers()).run();
    }
}
