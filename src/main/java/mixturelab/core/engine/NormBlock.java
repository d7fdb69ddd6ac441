package mixturelab.core.engine;

import java.util.Arrays;
import mixturelab.core.dataset.Rows;

/**
 * ln weight_k + ln N(x_i | mean_k, covariance_k) for a block of points of many coordinates. Working memory, so it isn't for
 * several threads.
 *
 * <p>With pruning a component is given up for a point once it can't matter. The squared norm only grows from part to part,
 * so the logarithm that belongs to the parts known so far is the most that can come out. After a first part for all
 * components the most promising one of each point is worked out; each of the others is continued part by part only as long
 * as it may still come within {@code slack} of the best so far.
 */
final class NormBlock {
    /**
     * Points in a block: enough that what is left of them after pruning is worth a pass over a factor, which comes from the
     * processor's outer caches.
     */
    static final int SIZE = 250;
    /** The numbers of coordinates after which each component's points are pruned again. */
    private static final int[] STOPS = {96, 192, 288, 432, Integer.MAX_VALUE};

    private final LargeMixture mixture;
    private final boolean prune;
    private final double slack;
    private final double[] x;
    private final VectorStrips strips;
    /** Row k holds the squared norms for component k as far as they are known; infinite where it has been given up. */
    private final double[][] norms;

    private final int[] promising = new int[SIZE];
    private final double[] best = new double[SIZE];
    /** Indices of points not yet ruled out for a component, and the next part of their squared norms. */
    private final int[] rows = new int[SIZE];

    private final double[] parts = new double[SIZE];

    /** @param slack how far below the best a component may come and still matter, in nats */
    NormBlock(LargeMixture mixture, boolean prune, double slack) {
        this.mixture = mixture;
        this.prune = prune;
        this.slack = slack;
        this.x = new double[SIZE * mixture.d()];
        this.strips = new VectorStrips(Tiles.chosen(), SIZE, mixture.d());
        this.norms = new double[mixture.componentCount()][SIZE];
    }

    /** Computes the norms for the points {@code first} to {@code first + count}. */
    void load(Rows points, int first, int count) {
        points.read(first, count, x);
        for (int k = 0; k < norms.length; k++) {
            begin(k, count);
        }
        if (prune) {
            findPromising(count);
            for (int k = 0; k < norms.length; k++) {
                finishPromising(k, count);
            }
            for (int k = 0; k < norms.length; k++) {
                goOn(k, count);
            }
        }
    }

    /** ln weight_k + ln N(x_i | mean_k, covariance_k) of the block's point i; minus infinity where it can't matter. */
    double logJoint(int i, int k) {
        LargeComponent component = mixture.component(k);
        return component == null ? Double.NEGATIVE_INFINITY : component.logJoint(norms[k][i]);
    }

    /** The whole norms for component k, or with pruning their first part. */
    private void begin(int k, int count) {
        LargeComponent component = mixture.component(k);
        if (component == null) {
            return;
        }
        for (int i = 0; i < count; i++) {
            rows[i] = i;
            norms[k][i] = component.normApart(x, i * mixture.d());
        }
        addPart(component, k, count, 0, prune ? component.stop(STOPS[0]) : component.end());
    }

    /** Adds a part to the norms of the points in {@code rows}. */
    private void addPart(LargeComponent component, int k, int count, int from, int to) {
        Arrays.fill(parts, 0, count, 0);
        component.addNorms(x, mixture.d(), rows, count, from, to, strips, parts);
        for (int j = 0; j < count; j++) {
            norms[k][rows[j]] += parts[j];
        }
    }

    private void findPromising(int count) {
        for (int i = 0; i < count; i++) {
            best[i] = Double.NEGATIVE_INFINITY;
            promising[i] = -1;
            for (int k = 0; k < norms.length; k++) {
                double bound = logJoint(i, k);
                if (bound > best[i]) {
                    best[i] = bound;
                    promising[i] = k;
                }
            }
        }
    }

    private void finishPromising(int k, int count) {
        LargeComponent component = mixture.component(k);
        int chosen = 0;
        for (int i = 0; i < count; i++) {
            if (promising[i] == k) {
                rows[chosen++] = i;
            }
        }
        if (component == null || chosen == 0) {
            return;
        }
        addPart(component, k, chosen, component.stop(STOPS[0]), component.end());
        for (int j = 0; j < chosen; j++) {
            best[rows[j]] = logJoint(rows[j], k);
        }
    }

    private void goOn(int k, int count) {
        LargeComponent component = mixture.component(k);
        if (component == null) {
            return;
        }
        int from = component.stop(STOPS[0]);
        for (int part = 1; from < component.end(); part++) {
            int chosen = chooseRows(k, count);
            if (chosen == 0) {
                return;
            }
            int to = component.stop(STOPS[part]);
            addPart(component, k, chosen, from, to);
            from = to;
        }
        for (int i = 0; i < count; i++) {
            best[i] = Math.max(best[i], logJoint(i, k));
        }
    }

    /** Collects the points that component k may still matter for, and gives it up for the others. */
    private int chooseRows(int k, int count) {
        int chosen = 0;
        for (int i = 0; i < count; i++) {
            if (promising[i] == k) {
                continue;
            }
            if (logJoint(i, k) < best[i] - slack) {
                norms[k][i] = Double.POSITIVE_INFINITY;
            } else {
                rows[chosen++] = i;
            }
        }
        return chosen;
    }
}
