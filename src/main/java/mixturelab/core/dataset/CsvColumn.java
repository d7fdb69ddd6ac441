package mixturelab.core.dataset;

/**
 * One column of a CSV text, for somebody who has to choose.
 *
 * @param number counted from 1; {@link CsvColumns} takes it as the column's name
 * @param name what the header says, cut if it is long; empty where there is none
 * @param numeric whether at least half of its cells are numbers
 */
public record CsvColumn(int number, String name, boolean numeric) {}
