package mixturelab.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import mixturelab.core.Golden;
import mixturelab.core.dataset.Points;
import mixturelab.core.kmeans.AssignmentStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lloyd's runs from given rows, computed with NumPy. */
class KMeansReferenceTest {
    private static final double RELATIVE = 1e-8;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theRunIsNumPys(int run) {
        JsonNode expected = Golden.json("kmeans-reference.json").get("runs").get(run);
        Points points = Golden.blobs("blobs-20.csv");
        double[][] rows = Arrays.stream(Golden.numbers(expected.get("initial_rows")))
                .mapToObj(row -> points.row((int) row))
                .toArray(double[][]::new);

        Trace<KMeansFrame> trace = Setup.kmeans(rows.length).means(rows).kmeansTrace(points);

        JsonNode entries = expected.get("trace");
        assertEquals(StopReason.CONVERGED, trace.stopReason());
        // NumPy's loop ends when an update moves no centroid, ours when an assignment step moves no point: from the
        // second iteration on these are the same iteration.
        assertEquals(entries.size(), trace.iterations());
        for (int t = 0; t < entries.size(); t++) {
            KMeansFrame assign = trace.frames().get(2 * t + 1);
            assertEquals(HalfStep.ASSIGN, assign.halfStep());
            Golden.assertClose(
                    Golden.numbers(entries.get(t).get("centroids")),
                    assign.centroids().toArray(),
                    RELATIVE);
            Golden.assertClose(
                    Golden.numbers(entries.get(t).get("inertia")), new double[] {assign.inertia()}, RELATIVE);
        }
        int[] labels = IntStream.range(0, points.n())
                .map(i -> expected.get("labels").get(i).intValue())
                .toArray();
        assertArrayEquals(
                labels,
                AssignmentStep.of(points, trace.last().centroids())
                        .assignments()
                        .toArray());
    }
}
