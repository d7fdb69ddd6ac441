package mixturelab.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mixturelab.core.dataset.Dataset;
import mixturelab.core.dataset.Points;
import mixturelab.core.kmeans.AssignmentStep;
import mixturelab.core.kmeans.Assignments;
import mixturelab.core.kmeans.Centroids;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.kmeans.UpdateStep;
import mixturelab.core.settings.RunSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Experiment X10: K-means is what is left of EM when a shared variance vanishes. */
class VarianceLimitTest {
    @ParameterizedTest
    @CsvSource({"blobs, 3", "overlap, 3", "iris, 3", "two-normals, 2", "unequal-sizes, 2", "overlap, 6"})
    void endsWhereKMeansRests(String data, int componentCount) {
        VarianceLimit.Path path = path(data, componentCount);
        VarianceLimit.Step end = path.steps().getLast();
        assertEquals(VarianceLimit.STEPS, path.steps().size());
        assertEquals(0, end.entropy(), 1e-3);

        Points points = path.dataset().points();
        Centroids means = new Centroids(points.d(), end.mixture().means());
        Assignments nearest = AssignmentStep.of(points, means).assignments();
        int[] clusters = Clusters.of(points, end.mixture());
        long others = IntStream.range(0, points.n())
                .filter(i -> clusters[i] != nearest.get(i))
                .count();
        assertEquals(0, others, "points that aren't their nearest mean's");
        assertArrayEquals(
                means.toArray(),
                UpdateStep.of(points, nearest, means, EmptyClusterPolicy.KEEP).toArray(),
                0.02 * Math.sqrt(path.steps().getFirst().variance()));
    }

    @Test
    void beginsAtTheFittedVarianceAndItsEntropyFalls() {
        List<VarianceLimit.Step> steps = path("overlap", 3).steps();
        for (int j = 1; j < steps.size(); j++) {
            assertEquals(
                    Math.pow(10, -4.0 / 60),
                    steps.get(j).variance() / steps.get(j - 1).variance(),
                    1e-9);
            assertTrue(steps.get(j).entropy() <= steps.get(j - 1).entropy() + 1e-9, "step " + j);
        }
        assertTrue(steps.getFirst().entropy() > 0.1);
    }

    @Test
    void twoNormalsArePushedApartOnTheWay() {
        double[] means = path("two-normals", 2).steps().getLast().mixture().means();
        // this sample's own K-means centroids; with more and more points they tend to -1.167 and 1.167
        assertEquals(1.152, Math.abs(means[1] - means[0]) / 2, 0.005);
    }

    @Test
    void pointsThatCoincideHaveNowhereToGo() {
        Dataset one = new Dataset("one", Points.of(1, new double[] {4, 4, 4}), Optional.empty(), List.of());
        RunSettings run = Comparisons.startsSettings("data=blobs&k=1&floor=0").run();
        assertEquals(
                List.of(),
                new VarianceLimit(one, run)
                        .carryOut(Comparisons.monitor(done -> {}))
                        .steps());
    }

    @Test
    void everyVarianceIsReported() {
        List<Integer> reports = new ArrayList<>();
        RunSettings run =
                Comparisons.twinSettings("data=blobs&k=2&algorithm=kmeans").one();
        new VarianceLimit(Comparisons.data("blobs"), run).carryOut(Comparisons.monitor(reports::add));
        assertEquals(IntStream.rangeClosed(1, VarianceLimit.STEPS).boxed().toList(), reports);
    }

    private static VarianceLimit.Path path(String data, int componentCount) {
        RunSettings run = Comparisons.twinSettings("data=" + data + "&k=" + componentCount)
                .one();
        return new VarianceLimit(Comparisons.data(data), run).carryOut(Comparisons.monitor(done -> {}));
    }
}
