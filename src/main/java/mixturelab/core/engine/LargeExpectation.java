package mixturelab.core.engine;

import java.util.Arrays;
import mixturelab.core.dataset.Rows;

/** The E-step for many coordinates, block by block; the blocks are shared among the workers. */
final class LargeExpectation {
    private final LargeMixture mixture;
    private final Savings savings;
    private final Workers workers;

    LargeExpectation(LargeMixture mixture, Savings savings, Workers workers) {
        this.mixture = mixture;
        this.savings = savings;
        this.workers = workers;
    }

    /** Per-thread scratch memory. */
    private record Memory(NormBlock block, ShareBlock joint) {}

    /** Fills the responsibilities (n x K) and returns the log-likelihood. */
    double into(Rows points, double[] responsibilities) {
        int componentCount = mixture.componentCount();
        double[] logLikelihoods = new double[blocks(points.n())];
        workers.run(
                logLikelihoods.length,
                () -> new Memory(
                        new NormBlock(mixture, savings.prune(), -Math.log(Savings.NEGLIGIBLE)),
                        new ShareBlock(componentCount, NormBlock.SIZE)),
                (index, memory) -> {
                    int first = index * NormBlock.SIZE;
                    int count = Math.min(NormBlock.SIZE, points.n() - first);
                    logLikelihoods[index] = into(points, first, count, memory, responsibilities);
                });
        return Arrays.stream(logLikelihoods).sum();
    }

    private double into(Rows points, int first, int count, Memory memory, double[] responsibilities) {
        int componentCount = mixture.componentCount();
        memory.block.load(points, first, count);
        for (int k = 0; k < componentCount; k++) {
            for (int i = 0; i < count; i++) {
                memory.joint.row(k)[i] = memory.block.logJoint(i, k);
            }
        }
        double logLikelihood = memory.joint.normalize(count);
        for (int k = 0; k < componentCount; k++) {
            for (int i = 0; i < count; i++) {
                responsibilities[(first + i) * componentCount + k] =
                        memory.joint.row(k)[i];
            }
        }
        return logLikelihood;
    }

    /** The most responsible component of every point; of equal ones the lowest index. */
    int[] mostResponsible(Rows points) {
        int[] components = new int[points.n()];
        workers.run(blocks(points.n()), () -> new NormBlock(mixture, savings.prune(), 0), (index, block) -> {
            int first = index * NormBlock.SIZE;
            int count = Math.min(NormBlock.SIZE, points.n() - first);
            block.load(points, first, count);
            for (int i = 0; i < count; i++) {
                components[first + i] = mostResponsible(block, i);
            }
        });
        return components;
    }

    private int mostResponsible(NormBlock block, int i) {
        int most = 0;
        for (int k = 1; k < mixture.componentCount(); k++) {
            if (block.logJoint(i, k) > block.logJoint(i, most)) {
                most = k;
            }
        }
        return most;
    }

    private static int blocks(int n) {
        return (n + NormBlock.SIZE - 1) / NormBlock.SIZE;
    }
}
