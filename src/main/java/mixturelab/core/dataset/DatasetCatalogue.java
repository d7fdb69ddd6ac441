package mixturelab.core.dataset;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The curated data sets, each with one reason to exist. A new one is one line in its group, its title and line "what to
 * notice" in the translations.
 */
public final class DatasetCatalogue {
    private final List<DatasetGroup> groups;

    /** @param homework1d the homework's own 1-D values; while they are missing, a look-alike stands in for them */
    public DatasetCatalogue(Homework1dSource homework1d) {
        groups = List.of(homework(homework1d), experiments(), measured());
    }

    private static DatasetGroup homework(Homework1dSource homework1d) {
        return DatasetGroup.of(
                "homework",
                DatasetEntry.fixed("homework-1d", 1, 3, () -> CuratedSets.homework1d(homework1d))
                        .withoutLabels()
                        .withCovarianceFloor(0),
                DatasetEntry.seeded("blobs", 2052409, 2, 3, CuratedSets::blobs).withCovarianceFloor(0),
                DatasetEntry.seeded("overlap", 20, 2, 3, CuratedSets::overlap).withCovarianceFloor(0));
    }

    private static DatasetGroup experiments() {
        return DatasetGroup.of(
                "experiments",
                DatasetEntry.fixed("three-points", 1, 2, CuratedSets::threePoints)
                        .withoutLabels(),
                DatasetEntry.fixed("saddle", 1, 2, CuratedSets::saddle),
                DatasetEntry.fixed("local-optima", 1, 3, ExperimentSets::localOptima),
                DatasetEntry.fixed("two-normals", 1, 2, ExperimentSets::twoNormals),
                DatasetEntry.fixed("four-corners", 2, 2, CuratedSets::fourCorners)
                        .withoutLabels(),
                DatasetEntry.fixed("unequal-sizes", 2, 2, ExperimentSets::unequalSizes),
                DatasetEntry.fixed("unequal-spreads", 2, 3, CuratedSets::unequalSpreads),
                DatasetEntry.fixed("stretched-axis", 2, 2, ExperimentSets::stretchedAxis),
                DatasetEntry.fixed("cross", 2, 2, ExperimentSets::cross),
                DatasetEntry.fixed("rings", 2, 2, CuratedSets::rings),
                DatasetEntry.fixed("outlier", 2, 2, ExperimentSets::outlier).withoutLabels(),
                DatasetEntry.fixed("far-from-zero", 2, 2, ExperimentSets::farFromZero),
                DatasetEntry.fixed("one-cloud", 2, 3, ExperimentSets::oneCloud).withoutLabels());
    }

    private static DatasetGroup measured() {
        return DatasetGroup.of(
                "measured",
                DatasetEntry.fixed("old-faithful", 2, 2, RealSets::oldFaithful).withoutLabels(),
                DatasetEntry.fixed("iris", 2, 3, RealSets::iris));
    }

    /** All data sets in the groups and the order in which they are offered. */
    public List<DatasetGroup> groups() {
        return groups;
    }

    /** All data sets in the order in which they are offered. */
    public List<DatasetEntry> entries() {
        return groups.stream().flatMap(group -> group.entries().stream()).toList();
    }

    /**
     * The data set of a name.
     *
     * @throws IllegalArgumentException if there is none; the message lists what there is
     */
    public DatasetEntry entry(String id) {
        return entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no data set \"" + id + "\"; there are "
                        + entries().stream().map(DatasetEntry::id).collect(Collectors.joining(", "))));
    }

    /**
     * The data set of a key: one of the catalogue's, or a learner's own.
     *
     * @throws IllegalArgumentException if there is none; the message lists what there is
     */
    public DatasetEntry entry(DatasetKey key) {
        return key.own().map(DatasetEntry::of).orElseGet(() -> entry(key.id()));
    }

    /**
     * The points of a key. Equal keys give equal points, except that {@code homework-1d} changes once from the
     * look-alike to the homework's own values if these arrive later; {@link Dataset#id()} tells which they are.
     *
     * @throws IllegalArgumentException if there is no such data set, or it is seeded and the seed is out of range
     */
    public Dataset create(DatasetKey key) {
        return entry(key).generator().apply(key.seed());
    }
}
