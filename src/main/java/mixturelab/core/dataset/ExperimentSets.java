package mixturelab.core.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mixturelab.core.random.RandomState;

/** Sets of the {@link DatasetCatalogue} that each make one difference visible: pure functions of nothing. */
final class ExperimentSets {
    private static final long TWO_NORMALS_SEED = 1;
    /** From blocks of rows EM ends at a worse optimum; most random starts find the best. */
    private static final long LOCAL_OPTIMA_SEED = 13;

    private static final double FAR = 1e8;

    private ExperimentSets() {}

    /** One large cluster beside a small one. */
    static Dataset unequalSizes() {
        return new Sample("unequal-sizes", 3)
                .cluster(0, 270, new double[] {0, 0}, new double[] {2, 2})
                .cluster(1, 30, new double[] {6, 0}, new double[] {0.5, 0.5})
                .shuffled();
    }

    /** Two clusters that differ in the first coordinate, which is measured in the larger unit. */
    static Dataset stretchedAxis() {
        return new Sample("stretched-axis", 1)
                .cluster(0, 100, new double[] {1.5, 62}, new double[] {0.15, 12})
                .cluster(1, 100, new double[] {3.5, 62}, new double[] {0.15, 12})
                .shuffled("length (m)", "weight (kg)");
    }

    /** 500 points of N(-1, 1) and 500 of N(1, 1). */
    static Dataset twoNormals() {
        return new Sample("two-normals", TWO_NORMALS_SEED)
                .cluster(0, 500, new double[] {-1}, new double[] {1})
                .cluster(1, 500, new double[] {1}, new double[] {1})
                .shuffled();
    }

    /** Three clusters on a line, two of them close together: experiment X5. */
    static Dataset localOptima() {
        Sample sample = new Sample("local-optima", LOCAL_OPTIMA_SEED);
        for (int k = 0; k < 3; k++) {
            sample.cluster(k, 50, new double[] {new double[] {0, 10, 16}[k]}, new double[] {1});
        }
        return sample.shuffled();
    }

    /** Two clusters and one point far from both. */
    static Dataset outlier() {
        Dataset dataset = new Sample("outlier", 1)
                .cluster(0, 60, new double[] {-2, 0}, new double[] {0.7, 0.7})
                .cluster(0, 60, new double[] {2, 0}, new double[] {0.7, 0.7})
                .add(0, 0, 30)
                .shuffled();
        return new Dataset(dataset.id(), dataset.points(), Optional.empty(), dataset.axes());
    }

    /** Two clusters of unit spread, a hundred million away from 0. */
    static Dataset farFromZero() {
        return new Sample("far-from-zero", 1)
                .cluster(0, 60, new double[] {FAR - 3, FAR}, new double[] {1, 1})
                .cluster(1, 60, new double[] {FAR + 3, FAR}, new double[] {1, 1})
                .shuffled();
    }

    /** 200 points of one normal distribution. */
    static Dataset oneCloud() {
        Dataset dataset = new Sample("one-cloud", 1)
                .cluster(0, 200, new double[] {0, 0}, new double[] {1, 1})
                .shuffled();
        return new Dataset(dataset.id(), dataset.points(), Optional.empty(), dataset.axes());
    }

    /** Two long thin clusters that cross at 0: same mean, different directions. */
    static Dataset cross() {
        Sample sample = new Sample("cross", 1);
        for (int i = 0; i < 200; i++) {
            // turned by 45 degrees, each arm to its own side
            double side = i < 100 ? 1 : -1;
            double along = sample.random.normal(0, 3) * Math.sqrt(0.5);
            double across = sample.random.normal(0, 0.4) * Math.sqrt(0.5);
            sample.add(i < 100 ? 0 : 1, along - side * across, side * along + across);
        }
        return sample.shuffled();
    }

    /** Draws the points cluster by cluster. */
    private static final class Sample {
        private final String id;
        private final RandomState random;
        private final List<double[]> rows = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();

        Sample(String id, long seed) {
            this.id = id;
            this.random = new RandomState(seed);
        }

        /** Adds a normal cluster with a standard deviation along each axis. */
        Sample cluster(int label, int size, double[] mean, double[] deviations) {
            for (int i = 0; i < size; i++) {
                double[] row = new double[mean.length];
                for (int a = 0; a < row.length; a++) {
                    row[a] = random.normal(mean[a], deviations[a]);
                }
                add(label, row);
            }
            return this;
        }

        Sample add(int label, double... row) {
            rows.add(row);
            labels.add(label);
            return this;
        }

        Dataset shuffled(String... axes) {
            Dataset dataset = Blobs.shuffled(id, rows, labels, random);
            return new Dataset(id, dataset.points(), dataset.labels(), List.of(axes));
        }
    }
}
