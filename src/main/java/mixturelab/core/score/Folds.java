package mixturelab.core.score;

import java.util.Arrays;
import mixturelab.core.dataset.Points;
import mixturelab.core.random.RandomState;

/**
 * The points cut into parts of nearly equal size, each of which is held out once: the rows are permuted by
 * {@code RandomState(seed)}, and the j-th of them goes to part j mod count. In every part, and in what is left without it,
 * the rows keep their order.
 */
public final class Folds {
    private final int count;
    private final int[] foldOfRow;

    /**
     * @param n the number of points
     * @param count how many parts, 2 to n
     * @param seed 0 to 4294967295
     * @throws IllegalArgumentException if the count or the seed is out of range
     */
    public Folds(int n, int count, long seed) {
        if (count < 2 || count > n) {
            throw new IllegalArgumentException("The number of folds must be 2 to n = " + n + ", got " + count);
        }
        this.count = count;
        this.foldOfRow = new int[n];
        int[] permuted = new RandomState(seed).permutation(n);
        for (int j = 0; j < n; j++) {
            foldOfRow[permuted[j]] = j % count;
        }
    }

    /** How many parts there are. */
    public int count() {
        return count;
    }

    /** The points of one part, counted from 0. */
    public Points heldOut(Points points, int fold) {
        return select(points, fold, true);
    }

    /** All points but those of one part. */
    public Points rest(Points points, int fold) {
        return select(points, fold, false);
    }

    private Points select(Points points, int fold, boolean inFold) {
        if (points.n() != foldOfRow.length) {
            throw new IllegalArgumentException(
                    "These are folds of " + foldOfRow.length + " points, not of " + points.n());
        }
        double[] values = points.toArray();
        double[] selected = new double[values.length];
        int d = points.d();
        int at = 0;
        for (int i = 0; i < foldOfRow.length; i++) {
            if ((foldOfRow[i] == fold) == inFold) {
                System.arraycopy(values, i * d, selected, at, d);
                at += d;
            }
        }
        return Points.of(d, Arrays.copyOf(selected, at));
    }
}
