package mixturelab.core.run;

import mixturelab.core.gmm.Mixture;

/**
 * One half step of EM.
 *
 * @param mixture the parameters; the E-step leaves those of the frame before
 * @param logLikelihood ln p(X | mixture), the sum over all points in nats; the same for an M frame and the E frame after
 */
public record MixtureFrame(HalfStep halfStep, int iteration, Mixture mixture, double logLikelihood) implements Frame {
    @Override
    public double objective() {
        return logLikelihood;
    }
}
