package mixturelab.core.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mixturelab.core.random.RandomState;

/** The measured sets of the {@link DatasetCatalogue}; their values lie beside this class. */
final class RealSets {
    private RealSets() {}

    /**
     * 272 eruptions of the Old Faithful geyser in August 1985: their length, and the wait for the next one (Azzalini and
     * Bowman 1990, A look at some data on the Old Faithful geyser, Applied Statistics 39).
     */
    static Dataset oldFaithful() {
        return read("old-faithful", Optional.empty());
    }

    /** Petals of 150 irises of three species (Fisher 1936, The use of multiple measurements in taxonomic problems). */
    static Dataset iris() {
        Dataset iris = read("iris", Optional.of("species"));
        List<double[]> rows = IntStream.range(0, iris.points().n())
                .mapToObj(iris.points()::row)
                .toList();
        // the file goes species by species, and a start from blocks of rows would begin with the answer
        Dataset mixed = Blobs.shuffled(iris.id(), rows, iris.labels().orElseThrow(), new RandomState(0));
        return new Dataset(iris.id(), mixed.points(), mixed.labels(), iris.axes());
    }

    private static Dataset read(String id, Optional<String> label) {
        try (InputStream in = RealSets.class.getResourceAsStream(id + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("The values of " + id + " are missing");
            }
            return switch (CsvReader.read(id, in, new CsvColumns(List.of(), label))) {
                case CsvResult.Read read -> read.dataset();
                case CsvResult.Rejected rejected -> throw new IllegalStateException(id + ": " + rejected);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
