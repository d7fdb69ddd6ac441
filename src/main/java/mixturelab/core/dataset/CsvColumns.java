package mixturelab.core.dataset;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a CSV text to use, each by its name in the header or by its number from 1. Digits are always a
 * number.
 *
 * @param coordinates one or two columns; empty: the first one or two that hold numbers
 * @param label the column with the true clusters, any text, if there is one
 */
public record CsvColumns(List<String> coordinates, Optional<String> label) {
    /** The first one or two columns that hold numbers, no labels. */
    public static final CsvColumns DETECTED = new CsvColumns(List.of(), Optional.empty());

    public CsvColumns {
        coordinates = List.copyOf(coordinates);
    }
}
