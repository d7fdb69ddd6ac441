package mixturelab.core.dataset;

import java.util.List;

/**
 * Data sets that are offered together. The group's title is a translation, under {@code datasets.<id>}.
 *
 * @param id the group's name
 * @param entries its sets in the order in which they are offered
 */
public record DatasetGroup(String id, List<DatasetEntry> entries) {
    public DatasetGroup {
        entries = List.copyOf(entries);
    }

    static DatasetGroup of(String id, DatasetEntry... entries) {
        return new DatasetGroup(id, List.of(entries));
    }
}
