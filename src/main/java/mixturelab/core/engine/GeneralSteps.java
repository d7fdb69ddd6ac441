package mixturelab.core.engine;

import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.gmm.Mixture;

/** {@link EmSteps} in any dimension: keeps the responsibilities. */
final class GeneralSteps extends EmSteps {
    private final double[] points;
    private final int d;
    private final int componentCount;
    private final CovarianceType type;
    private final double floor;
    private final Workers workers;
    private final double[] responsibilities;

    GeneralSteps(double[] points, int d, int componentCount, CovarianceType type, double floor, Workers workers) {
        this.points = points;
        this.d = d;
        this.componentCount = componentCount;
        this.type = type;
        this.floor = floor;
        this.workers = workers;
        this.responsibilities = new double[points.length / d * componentCount];
    }

    @Override
    public double expect(Mixture mixture) {
        return ExpectationStep.into(points, mixture, workers, responsibilities);
    }

    @Override
    public Mixture maximize(Mixture mixture) {
        return MaximizationStep.from(points, d, responsibilities, componentCount, type, floor, mixture, workers);
    }
}
