package mixturelab.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.DatasetEntry;
import mixturelab.core.settings.Algorithm;
import mixturelab.core.settings.ManualStart;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;

/** Where K-means fails: pairs of a mixture and K-means from the same start, each with one reason to exist (experiment X15). */
public final class Gallery {
    private Gallery() {}

    /**
     * One pair.
     *
     * @param id the data set's name, by which its sentence is found
     * @param twins EM first, then K-means
     * @param usual the same from the usual start, where these have another
     */
    public record Pair(String id, TwinSettings twins, Optional<TwinSettings> usual) {}

    /** All pairs, in the order in which they are shown. */
    public static List<Pair> pairs(DatasetCatalogue catalogue) {
        return Stream.of("unequal-sizes", "unequal-spreads", "stretched-axis", "rings")
                .map(catalogue::entry)
                .map(Gallery::pair)
                .toList();
    }

    private static Pair pair(DatasetEntry entry) {
        RunSettings usual = RunDefaults.of(entry);
        return entry.id().equals("rings")
                ? new Pair(entry.id(), twins(usual.withManual(nested())), Optional.of(twins(usual)))
                : new Pair(entry.id(), twins(usual), Optional.empty());
    }

    private static TwinSettings twins(RunSettings em) {
        return new TwinSettings(em, em.with(RunTable.ALGORITHM, Algorithm.KMEANS), OptionalInt.empty());
    }

    /**
     * A small circle in a large one. From blocks the mixture cuts the rings as K-means does; a start that knows what to look
     * for shows that it could tell them apart, and that K-means couldn't from the same means.
     */
    private static ManualStart nested() {
        return new ManualStart(
                List.of(List.of(-0.1, 0.0), List.of(0.1, 0.0)),
                Optional.of(List.of(List.of(1.0), List.of(20.0))),
                Optional.empty());
    }
}
