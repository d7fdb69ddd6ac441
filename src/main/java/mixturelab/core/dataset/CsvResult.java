package mixturelab.core.dataset;

/** What became of a text that should hold points: a data set, or the reason why not. */
public sealed interface CsvResult {
    /** The points, and the labels if a label column was named. */
    record Read(Dataset dataset) implements CsvResult {}

    /**
     * The first thing that is wrong with the text, in parts, so that it can be said in the learner's language; every
     * message has the arguments line, column, value, in this order.
     *
     * @param problem what is wrong
     * @param line the line as an editor counts it, from 1 and including the header; 0 if no line is to blame
     * @param column the column's name, or its number from 1 where there is no header; empty if no column is to blame
     * @param value what stands there (long values are cut), or the limit that was exceeded; may be empty
     */
    record Rejected(Problem problem, int line, String column, String value) implements CsvResult {}

    /** What can be wrong with the text or with the choice of columns. */
    enum Problem {
        /** More than {@link CsvReader#MAX_BYTES} bytes; value: the limit. */
        TOO_LARGE,
        /** More than {@link CsvReader#MAX_ROWS} points; value: the limit. */
        TOO_MANY_ROWS,
        /** More than {@link CsvReader#MAX_COLUMNS} columns; line, value: the limit. */
        TOO_MANY_COLUMNS,
        /** The bytes aren't UTF-8. */
        NOT_UTF8,
        /** A quote that never closes; line: where it opens. */
        OPEN_QUOTE,
        /** No row, or none besides the header. */
        NO_POINTS,
        /** No column holds numbers. */
        NO_NUMBERS,
        /** More than two columns chosen, or one chosen twice; value: the choice. */
        BAD_CHOICE,
        /** No column has this name or number; column: as chosen, value: the columns that there are. */
        NO_SUCH_COLUMN,
        /** A row with more or fewer cells than the first; line, value: how many it has. */
        UNEVEN_ROW,
        /** Nothing stands in a cell that is used; line and column. */
        EMPTY_CELL,
        /** A cell that isn't a number; line, column, value. */
        NOT_A_NUMBER,
        /** NaN, an infinity, or a number too large for a double; line, column, value. */
        NOT_FINITE
    }
}
