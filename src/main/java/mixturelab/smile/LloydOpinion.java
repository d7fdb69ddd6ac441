package mixturelab.smile;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.core.dataset.Points;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Assignments;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.run.KMeansRun;
import smile.clustering.BBDTree;
import smile.tensor.ScalarType;
import smile.tensor.Vector;

/**
 * Smile's K-means from our start, with as many iterations as ours. Its public K-means chooses a start by itself, so this
 * repeats the iteration that it consists of: assignment and update through a tree of boxes. Source of that algorithm:
 * Kanungo et al. 2002.
 */
final class LloydOpinion {
    /**
     * The points are multiplied by a power of two, without rounding, until the largest coordinate has this exponent. The tree
     * takes points for one that are 1e-10 apart, which is nothing then, and still far more than the spacing of doubles.
     */
    private static final int EXPONENT = 16;

    /** Two squared distances whose ratio is nearer to 1 are equal but for rounding. */
    private static final double ROUNDING = 1e-9;

    private final Points points;
    private final KMeansRun run;
    private final int scale;
    private final BBDTree tree;
    private final Vector[] centers;
    private final Vector[] sums;
    private final int[] sizes;
    private final int[] groups;

    private LloydOpinion(Points points, KMeansRun run) {
        this.points = points;
        this.run = run;
        double largest = Arrays.stream(points.toArray()).map(Math::abs).max().orElse(0);
        this.scale = largest > 0 ? EXPONENT - Math.getExponent(largest) : 0;
        this.tree = new BBDTree(IntStream.range(0, points.n())
                .mapToObj(i -> scaled(points.row(i)))
                .toArray(double[][]::new));
        Centroids start = run.trace().initial().centroids();
        this.centers = IntStream.range(0, start.count())
                .mapToObj(k -> Vector.column(scaled(start.row(k))))
                .toArray(Vector[]::new);
        this.sums = Stream.generate(() -> Vector.zeros(ScalarType.Float64, points.d()))
                .limit(centers.length)
                .toArray(Vector[]::new);
        this.sizes = new int[centers.length];
        this.groups = new int[points.n()];
    }

    /**
     * The largest distance between a final centroid of Smile's and ours, in data units.
     *
     * @return empty if both sides were free to go on differently: a point lay between two centroids, or a cluster without
     *     points was dropped or reseeded
     */
    static OptionalDouble of(Points points, KMeansRun run) {
        return new LloydOpinion(points, run).difference();
    }

    private OptionalDouble difference() {
        boolean keepsEmpty = run.settings().emptyClusters() == EmptyClusterPolicy.KEEP;
        for (int iteration = 0; iteration < run.trace().iterations(); iteration++) {
            Centroids ours = run.trace().frames().get(2 * iteration + 1).centroids();
            Assignments assignments = AssignmentStep.of(points, ours).assignments();
            tree.clustering(centers.length, centers, sums, sizes, groups);
            boolean someEmpty = Arrays.stream(sizes).anyMatch(size -> size == 0);
            if ((someEmpty && !keepsEmpty) || differInTies(ours, assignments)) {
                return OptionalDouble.empty();
            }
        }
        Centroids ends = run.trace().last().centroids();
        return IntStream.range(0, centers.length)
                .mapToDouble(k -> distance(ends.row(k), found(k)))
                .max();
    }

    /** Whether a point went to another cluster than ours did because both centroids are equally near. */
    private boolean differInTies(Centroids ours, Assignments assignments) {
        return IntStream.range(0, groups.length)
                .filter(i -> groups[i] != assignments.get(i))
                .anyMatch(i -> {
                    double one = distance(points.row(i), ours.row(groups[i]));
                    double other = distance(points.row(i), ours.row(assignments.get(i)));
                    return Math.abs(one - other) <= ROUNDING * other;
                });
    }

    private double[] found(int k) {
        return Arrays.stream(centers[k].toArray(new double[0]))
                .map(x -> Math.scalb(x, -scale))
                .toArray();
    }

    private double[] scaled(double[] row) {
        return Arrays.stream(row).map(x -> Math.scalb(x, scale)).toArray();
    }

    private static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int a = 0; a < one.length; a++) {
            squares += (one[a] - other[a]) * (one[a] - other[a]);
        }
        return Math.sqrt(squares);
    }
}
