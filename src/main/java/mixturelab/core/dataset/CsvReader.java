package mixturelab.core.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mixturelab.core.dataset.CsvResult.Problem;

/**
 * Reads one or two coordinates per point, and labels, from a learner's CSV text.
 *
 * <p>The text is UTF-8, separated by tabs, semicolons or commas; cells may be quoted; rows with nothing in them are
 * skipped; a header is recognized by text in a column of numbers. Numbers have a decimal point and may have an
 * exponent. Whatever is wrong comes back as a {@link CsvResult.Rejected}, not as an exception.
 */
public final class CsvReader {
    /** The longest text, in bytes: 5 MB. */
    public static final int MAX_BYTES = 5_000_000;

    /** The most points. */
    public static final int MAX_ROWS = 50_000;

    /** The most columns, used or not. */
    public static final int MAX_COLUMNS = 1_000;

    private CsvReader() {}

    /**
     * Reads points from a stream, which stays open. At most {@link #MAX_BYTES} are kept; one more is read to notice
     * that there are more.
     *
     * @param id the name that the data set is to have
     * @throws IOException if the stream can't be read
     */
    public static CsvResult read(String id, InputStream in, CsvColumns columns) throws IOException {
        try {
            return read(id, text(in), columns);
        } catch (CsvProblem problem) {
            return problem.rejected();
        }
    }

    private static String text(InputStream in) throws IOException, CsvProblem {
        byte[] bytes = in.readNBytes(MAX_BYTES);
        if (bytes.length == MAX_BYTES && in.read() >= 0) {
            throw new CsvProblem(Problem.TOO_LARGE, 0, "", String.valueOf(MAX_BYTES));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CsvProblem(Problem.NOT_UTF8, 0, "", "");
        }
    }

    /**
     * The columns that there are to choose from; none if the text can't be read, {@link #read} then tells why.
     *
     * @throws IOException if the stream can't be read
     */
    public static List<CsvColumn> columns(InputStream in) throws IOException {
        try {
            return CsvTable.columns(new CsvRows(text(in)));
        } catch (CsvProblem problem) {
            return List.of();
        }
    }

    /**
     * Reads points from a text of any length.
     *
     * @param id the name that the data set is to have
     */
    public static CsvResult read(String id, String text, CsvColumns columns) {
        try {
            CsvRows rows = new CsvRows(text);
            CsvTable table = CsvTable.of(rows, columns);
            return new CsvResult.Read(table.dataset(id, rows));
        } catch (CsvProblem problem) {
            return problem.rejected();
        }
    }
}
