package mixturelab.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mixturelab.core.settings.LinkText;

/**
 * Cells and rows of a CSV text after RFC 4180: commas, quotes where they are needed, CRLF.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front, so that a name somebody gave a
 * column is never carried out. Numbers are written as numbers, the shortest decimals that read as the same doubles.
 */
public final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();

    /** Appends a row of cells that are ready: see {@link #text(String)} and {@link #number(double)}. */
    public CsvText row(List<String> cells) {
        text.append(String.join(",", cells)).append("\r\n");
        return this;
    }

    /** Writes a line of a few cells, given one by one. */
    public CsvText row(String... cells) {
        return row(Arrays.asList(cells));
    }

    /** The cell of a word that isn't ours. */
    public static String text(String word) {
        boolean formula = !word.isEmpty() && FORMULA_STARTS.indexOf(word.charAt(0)) >= 0;
        String safe = formula ? "'" + word : word;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The cell of a number; empty if it isn't one. */
    public static String number(double number) {
        return Double.isFinite(number) ? LinkText.of(number) : "";
    }

    /** Many numbers, one cell each. */
    public static List<String> numbers(double... numbers) {
        return Arrays.stream(numbers).mapToObj(CsvText::number).collect(Collectors.toList());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
