package mixturelab.core.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlobsTest {
    @ParameterizedTest
    @CsvSource({"blobs, 2052409, blobs-2052409.csv", "overlap, 20, blobs-20.csv"})
    void equalScikitLearns(String id, long seed, String file) {
        Dataset blobs = new DatasetCatalogue(Optional::empty).create(new DatasetKey(id, seed));

        Golden.assertClose(Golden.blobs(file).toArray(), blobs.points().toArray(), 1e-12);
        assertEquals(
                Golden.csv(file).stream()
                        .map(cells -> Integer.parseInt(cells[2]))
                        .toList(),
                blobs.labels().orElseThrow());
    }

    @Test
    void theFirstCentersGetTheRemainder() {
        double[][] centers = {{0}, {100}, {200}};
        Dataset blobs = Blobs.create("test", 11, centers, new double[][] {{1}, {1}, {1}}, 0);
        List<Integer> labels = blobs.labels().orElseThrow();
        assertEquals(List.of(4, 4, 3), List.of(count(labels, 0), count(labels, 1), count(labels, 2)));
        for (int i = 0; i < 11; i++) {
            assertEquals(100 * labels.get(i), blobs.points().get(i, 0), 6, "point " + i + " moves with its label");
        }
    }

    @Test
    void fewerPointsThanCentersLeaveTheLastCentersEmpty() {
        Dataset blobs = Blobs.create("test", 1, new double[][] {{5}, {9}}, new double[][] {{0}, {0}}, 0);
        assertEquals(Points.of(1, new double[] {5}), blobs.points());
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        double[][] one = {{0, 0}};
        assertThrows(IllegalArgumentException.class, () -> Blobs.create("test", 0, one, one, 0));
        assertThrows(
                IllegalArgumentException.class, () -> Blobs.create("test", 5, new double[0][], new double[0][], 0));
        assertThrows(IllegalArgumentException.class, () -> Blobs.create("test", 5, one, new double[][] {{1}}, 0));
        assertThrows(
                IllegalArgumentException.class, () -> Blobs.create("test", 5, one, new double[][] {{1, 1}, {1, 1}}, 0));
        assertThrows(IllegalArgumentException.class, () -> Blobs.create("test", 5, one, one, -1));
    }

    private static int count(List<Integer> labels, int k) {
        return Collections.frequency(labels, k);
    }
}
