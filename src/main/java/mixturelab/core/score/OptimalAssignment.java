package mixturelab.core.score;

import java.util.Arrays;

/**
 * Gives every row of a square table of costs a column of its own, so that the sum of the costs is as small as it can be:
 * the permutation p that minimizes sum over k of c_(k, p(k)).
 *
 * <p>The Hungarian method with potentials u, v that keep every reduced cost c_kj - u_k - v_j at 0 or more: row after row
 * is added by a cheapest augmenting path, found as in Dijkstra's algorithm. O(K^3), where trying all permutations is O(K!).
 * Ties are decided by the order of the columns, so equal costs give an equal answer. Source: Kuhn 1955; Jonker and
 * Volgenant 1987.
 */
public final class OptimalAssignment {
    private static final int NONE = -1;

    private final double[] costs;
    private final int size;
    private final double[] rowPotentials;
    private final double[] columnPotentials;
    /** Which row each column belongs to. One column more than there are: it stands for the row that is being added. */
    private final int[] rowOfColumn;

    private OptimalAssignment(double[] costs, int size) {
        this.costs = costs;
        this.size = size;
        this.rowPotentials = new double[size];
        this.columnPotentials = new double[size + 1];
        this.rowOfColumn = new int[size + 1];
        Arrays.fill(rowOfColumn, NONE);
    }

    /**
     * The column of every row, length K.
     *
     * @param costs K x K finite numbers, rows first; negative ones are as good as others
     * @throws IllegalArgumentException if the table isn't square, is empty, or a cost isn't finite
     */
    public static int[] columns(double[] costs) {
        int size = (int) Math.round(Math.sqrt(costs.length));
        if (size == 0 || size * size != costs.length) {
            throw new IllegalArgumentException("An assignment needs K x K costs, got " + costs.length + " numbers");
        }
        if (!Arrays.stream(costs).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Every cost must be finite");
        }
        OptimalAssignment assignment = new OptimalAssignment(costs, size);
        for (int row = 0; row < size; row++) {
            assignment.add(row);
        }
        int[] columns = new int[size];
        for (int column = 0; column < size; column++) {
            columns[assignment.rowOfColumn[column]] = column;
        }
        return columns;
    }

    /** Grows a tree of tight edges from the row until it reaches a column that is free, then turns the path around. */
    private void add(int row) {
        double[] slack = new double[size];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        int[] reachedFrom = new int[size];
        boolean[] inTree = new boolean[size + 1];
        int column = size;
        rowOfColumn[column] = row;
        while (rowOfColumn[column] != NONE) {
            inTree[column] = true;
            int nearest = reach(column, slack, reachedFrom, inTree);
            tighten(slack[nearest], slack, inTree);
            column = nearest;
        }
        while (column != size) {
            int before = reachedFrom[column];
            rowOfColumn[column] = rowOfColumn[before];
            column = before;
        }
    }

    /** Lowers the slack of the columns outside the tree by what its newest row offers; answers the nearest of them. */
    private int reach(int column, double[] slack, int[] reachedFrom, boolean[] inTree) {
        int row = rowOfColumn[column];
        int nearest = NONE;
        for (int j = 0; j < size; j++) {
            if (inTree[j]) {
                continue;
            }
            double reduced = costs[row * size + j] - rowPotentials[row] - columnPotentials[j];
            if (reduced < slack[j]) {
                slack[j] = reduced;
                reachedFrom[j] = column;
            }
            if (nearest == NONE || slack[j] < slack[nearest]) {
                nearest = j;
            }
        }
        return nearest;
    }

    /** Moves the potentials so that the edge to the nearest column becomes tight and those of the tree stay so. */
    private void tighten(double amount, double[] slack, boolean[] inTree) {
        for (int j = 0; j <= size; j++) {
            if (inTree[j]) {
                rowPotentials[rowOfColumn[j]] += amount;
                columnPotentials[j] -= amount;
            } else if (j < size) {
                slack[j] -= amount;
            }
        }
    }
}
