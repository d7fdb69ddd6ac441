package mixturelab.core.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mixturelab.core.random.RandomState;

/** The generators of the {@link DatasetCatalogue}: pure functions, of the seed or of nothing. */
final class CuratedSets {
    private static final String LOOKALIKE = "homework-1d-lookalike";
    /** Of the first 300 seeds the one whose blocks come nearest to the means and variances asked for. */
    private static final long LOOKALIKE_SEED = 184;
    /** From the homework's start both components stay at the saddle for about 220 iterations, then leave it. */
    private static final long SADDLE_SEED = 278;
    /** The homework's: each center has its own spread along each axis, the third is a narrow column. */
    private static final double[][] HOMEWORK_DEVIATIONS = {{1, 2}, {2, 3}, {0.1, 10}};

    private CuratedSets() {}

    /** The homework's values; without them 119 values drawn from the mixture that EM finds in them. */
    static Dataset homework1d(Homework1dSource source) {
        Optional<Points> own = source.points();
        return new Dataset(
                own.isPresent() ? "homework-1d" : LOOKALIKE,
                own.orElseGet(CuratedSets::lookalike),
                Optional.empty(),
                List.of());
    }

    /** Block after block like the homework's file, since its initial responsibilities go by blocks of rows. */
    private static Points lookalike() {
        int[] counts = {29, 70, 20}; // weights .244, .591, .165 of 119
        double[] means = {14.46, -14.64, 0.07};
        double[] variances = {8.78, 22.52, 0.87};
        RandomState random = new RandomState(LOOKALIKE_SEED);
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            for (int i = 0; i < counts[k]; i++) {
                rows.add(new double[] {random.normal(means[k], Math.sqrt(variances[k]))});
            }
        }
        return Points.ofRows(rows.toArray(double[][]::new));
    }

    /** The homework's 2-D data: 150 points, three clusters that lie apart. */
    static Dataset blobs(long seed) {
        return Blobs.create("blobs", 150, new double[][] {{-5, 0}, {0, 10.5}, {5, -1}}, HOMEWORK_DEVIATIONS, seed);
    }

    /** The homework's data for choosing K: the same three clusters, pushed into each other. */
    static Dataset overlap(long seed) {
        return Blobs.create("overlap", 150, new double[][] {{-2, 0}, {0, 3}, {2, -1}}, HOMEWORK_DEVIATIONS, seed);
    }

    /** 1, 2, 3: small enough to follow every number by hand. */
    static Dataset threePoints() {
        return unlabeled("three-points", Points.of(1, new double[] {1, 2, 3}));
    }

    /** Two equal normal clusters in a shuffled order, so that two blocks of rows have nearly the same mean. */
    static Dataset saddle() {
        return Blobs.create("saddle", 200, new double[][] {{-3}, {3}}, new double[][] {{1}, {1}}, SADDLE_SEED);
    }

    /** Two noisy circles around the origin, radius 1 and 5: they share their mean. */
    static Dataset rings() {
        RandomState random = new RandomState(2);
        List<double[]> rows = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int ring = i < 100 ? 0 : 1;
            double angle = random.uniform(0, 2 * Math.PI);
            double radius = random.normal(ring == 0 ? 1 : 5, 0.3);
            rows.add(new double[] {radius * Math.cos(angle), radius * Math.sin(angle)});
            labels.add(ring);
        }
        return Blobs.shuffled("rings", rows, labels, random);
    }

    /** One wide cluster between two narrow ones. */
    static Dataset unequalSpreads() {
        return Blobs.create(
                "unequal-spreads",
                240,
                new double[][] {{-5, 0}, {0, 0}, {5, 2}},
                new double[][] {{0.4, 0.4}, {2.5, 2.5}, {0.4, 0.4}},
                5);
    }

    /**
     * The corners of a rectangle; the first two rows are its lower edge, so blocks of rows begin with the worse answer.
     */
    static Dataset fourCorners() {
        return unlabeled("four-corners", Points.ofRows(new double[][] {{-1, -0.5}, {1, -0.5}, {-1, 0.5}, {1, 0.5}}));
    }

    private static Dataset unlabeled(String id, Points points) {
        return new Dataset(id, points, Optional.empty(), List.of());
    }
}
