package mixturelab.core.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.core.Golden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetCatalogueTest {
    private static final DatasetCatalogue CATALOGUE = new DatasetCatalogue(Optional::empty);

    static Stream<DatasetEntry> entries() {
        return CATALOGUE.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryTellsTheTruthAboutItsPoints(DatasetEntry entry) {
        Dataset dataset = CATALOGUE.create(entry.defaultKey());

        assertEquals(entry.id().equals("homework-1d") ? "homework-1d-lookalike" : entry.id(), dataset.id());
        assertEquals(entry.d(), dataset.points().d());
        assertEquals(entry.labeled(), dataset.labels().isPresent());
        assertTrue(entry.defaultComponentCount() <= dataset.points().n());
        dataset.labels()
                .ifPresent(labels -> assertEquals(
                        IntStream.range(0, entry.defaultComponentCount())
                                .boxed()
                                .toList(),
                        labels.stream().distinct().sorted().toList(),
                        "the default K is the number of true clusters"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void equalKeysGiveEqualPointsAndTheSeedMattersWhereTheEntrySaysSo(DatasetEntry entry) {
        Dataset dataset = CATALOGUE.create(entry.defaultKey());
        Dataset otherSeed = CATALOGUE.create(new DatasetKey(entry.id(), 4294967295L));

        assertEquals(dataset, CATALOGUE.create(entry.defaultKey()));
        assertEquals(entry.seeded(), !dataset.equals(otherSeed));
        assertEquals(dataset.points().n(), otherSeed.points().n());
    }

    @ParameterizedTest
    @CsvSource({
        "homework-1d, 0, 0, 3, 119",
        "blobs, 2052409, 0, 3, 150",
        "overlap, 20, 0, 3, 150",
        "three-points, 0, 1e-6, 2, 3",
        "saddle, 0, 1e-6, 2, 200",
        "rings, 0, 1e-6, 2, 200",
        "unequal-spreads, 0, 1e-6, 3, 240",
        "four-corners, 0, 1e-6, 2, 4",
        "local-optima, 0, 1e-6, 3, 150",
        "two-normals, 0, 1e-6, 2, 1000",
        "unequal-sizes, 0, 1e-6, 2, 300",
        "stretched-axis, 0, 1e-6, 2, 200",
        "cross, 0, 1e-6, 2, 200",
        "outlier, 0, 1e-6, 2, 121",
        "far-from-zero, 0, 1e-6, 2, 120",
        "one-cloud, 0, 1e-6, 3, 200",
        "old-faithful, 0, 1e-6, 2, 272",
        "iris, 0, 1e-6, 3, 150"
    })
    void defaultsAreThoseOfTheDesign(String id, long seed, double floor, int componentCount, int n) {
        DatasetEntry entry = CATALOGUE.entry(id);
        assertEquals(seed, entry.defaultSeed());
        assertEquals(floor, entry.defaultCovarianceFloor());
        assertEquals(componentCount, entry.defaultComponentCount());
        assertEquals(n, CATALOGUE.create(entry.defaultKey()).points().n());
    }

    @Test
    void idsAreDifferent() {
        List<String> ids = entries().map(DatasetEntry::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void anUnknownIdIsAnsweredWithTheKnownOnes() {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> CATALOGUE.create(new DatasetKey("penguins", 0)));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("penguins"), message);
        entries().forEach(entry -> assertTrue(message.contains(entry.id()), message));
    }

    @Test
    void aSeedOutOfRangeIsRefusedOnlyWhereItMatters() {
        assertThrows(IllegalArgumentException.class, () -> CATALOGUE.create(new DatasetKey("blobs", -1)));
        assertEquals(
                3, CATALOGUE.create(new DatasetKey("three-points", -1)).points().n());
    }

    @Test
    @Tag(Golden.HOMEWORK_FILE)
    void theHomeworksOwnValuesComeFirst() {
        Points own = Golden.homework1d();
        Dataset dataset = new DatasetCatalogue(() -> Optional.of(own)).create(new DatasetKey("homework-1d", 0));
        assertEquals("homework-1d", dataset.id());
        assertEquals(own, dataset.points());
        assertEquals(119, own.n());
        assertNotEquals(own, CATALOGUE.create(new DatasetKey("homework-1d", 0)).points(), "the look-alike");
    }

    /** The blocks are recognized by the gaps between the three clusters. */
    @Test
    void theLookAlikeIsLikeTheHomework() {
        double[] values =
                CATALOGUE.create(new DatasetKey("homework-1d", 0)).points().toArray();
        assertEquals(119, values.length);
        assertBlock(Arrays.copyOfRange(values, 0, 29), 14.46, 8.78);
        assertBlock(Arrays.copyOfRange(values, 29, 99), -14.64, 22.52);
        assertBlock(Arrays.copyOfRange(values, 99, 119), 0.07, 0.87);
    }

    private static void assertBlock(double[] block, double mean, double variance) {
        double sampleMean = Arrays.stream(block).average().orElseThrow();
        double sampleVariance = Arrays.stream(block)
                .map(x -> (x - sampleMean) * (x - sampleMean))
                .average()
                .orElseThrow();
        assertEquals(mean, sampleMean, 0.1 * Math.sqrt(variance));
        assertEquals(variance, sampleVariance, 0.1 * variance);
    }
}
