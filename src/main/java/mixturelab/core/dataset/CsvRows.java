package mixturelab.core.dataset;

import java.util.ArrayList;
import java.util.List;
import mixturelab.core.dataset.CsvResult.Problem;

/**
 * The rows of a CSV text (RFC 4180), read anew at each visit: nothing but the text is kept, so that a hostile upload of
 * millions of short cells can't fill the memory.
 */
final class CsvRows {
    private final String text;
    private final char separator;

    /** Line ends may be LF, CR LF or CR; a byte order mark is dropped; the separator is found in the first row. */
    CsvRows(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.text = unmarked.replace("\r\n", "\n").replace('\r', '\n');
        this.separator = separatorOf(this.text);
    }

    /** Looks at one row: its line in the text, from 1, and its cells without the space around them. */
    interface Visitor {
        void visit(int line, List<String> cells) throws CsvProblem;
    }

    /**
     * Shows every row that has anything in it to the visitor, from the top.
     *
     * @throws CsvProblem if a quote stays open, a row has too many cells, or the visitor says so
     */
    void forEach(Visitor visitor) throws CsvProblem {
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            List<String> cells = new ArrayList<>();
            int next = readRow(at, line, cells);
            if (!cells.stream().allMatch(String::isEmpty)) {
                visitor.visit(line, cells);
            }
            line += (int)
                    text.substring(at, next).chars().filter(c -> c == '\n').count();
            at = next;
        }
    }

    /** Adds the cells of the row that begins at {@code from}; answers where the next row begins. */
    private int readRow(int from, int line, List<String> cells) throws CsvProblem {
        int at = from;
        while (true) {
            if (cells.size() == CsvReader.MAX_COLUMNS) {
                throw new CsvProblem(Problem.TOO_MANY_COLUMNS, line, "", String.valueOf(CsvReader.MAX_COLUMNS));
            }
            at = readCell(at, line, cells);
            if (at >= text.length()) {
                return at;
            }
            if (text.charAt(at++) == '\n') {
                return at;
            }
        }
    }

    /** Adds the cell that begins at {@code from}; answers where the separator or line end after it stands. */
    private int readCell(int from, int line, List<String> cells) throws CsvProblem {
        int start = from;
        while (start < text.length() && isPadding(text.charAt(start))) {
            start++;
        }
        if (start == text.length() || text.charAt(start) != '"') {
            int end = endOfCell(start);
            cells.add(text.substring(start, end).strip());
            return end;
        }
        int close = closingQuote(start + 1);
        if (close < 0) {
            throw new CsvProblem(Problem.OPEN_QUOTE, line, "", text.substring(start));
        }
        int end = endOfCell(close + 1);
        boolean clean = text.substring(close + 1, end).isBlank();
        // text behind the closing quote doesn't belong there; keep the quotes, so that the cell is seen to be wrong
        cells.add(clean ? text.substring(start + 1, close).replace("\"\"", "\"").strip() : text.substring(start, end));
        return end;
    }

    /** The next quote that stands alone, two in a row mean one inside the cell; -1 if there is none. */
    private int closingQuote(int from) {
        int at = text.indexOf('"', from);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at = text.indexOf('"', at + 2);
        }
        return at;
    }

    private boolean isPadding(char c) {
        return c != separator && c != '\n' && Character.isWhitespace(c);
    }

    private int endOfCell(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    /** A tab if the first line has one, else a semicolon if it has one (commas are then decimal), else a comma. */
    private static char separatorOf(String text) {
        String firstLine =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String unquoted = firstLine.replaceAll("\"[^\"]*\"", "");
        return unquoted.indexOf('\t') >= 0 ? '\t' : unquoted.indexOf(';') >= 0 ? ';' : ',';
    }
}
