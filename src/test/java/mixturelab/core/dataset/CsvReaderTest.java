package mixturelab.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mixturelab.core.dataset.CsvResult.Problem;
import mixturelab.core.dataset.CsvResult.Read;
import mixturelab.core.dataset.CsvResult.Rejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                readable("commas, header", "x,y\n1,2\n3,4\n", "", List.of("x", "y"), 1, 2, 3, 4),
                readable("no header", "1,2\n3,4", "", List.of(), 1, 2, 3, 4),
                readable("semicolons", "x;y\n1;2\n", "", List.of("x", "y"), 1, 2),
                readable("tabs", "x\ty\n1\t2\n", "", List.of("x", "y"), 1, 2),
                readable("tabs before commas", "\"a,b\"\t\"c;d\"\n1\t2\n", "", List.of("a,b", "c;d"), 1, 2),
                readable("one column", "1.5\n-2e3\n", "", List.of(), 1.5, -2000),
                readable("one column with header", "waiting\n1\n2\n", "", List.of("waiting"), 1, 2),
                readable("a single row", "7,8", "", List.of(), 7, 8),
                readable("byte order mark", "\uFEFF1,2\n3,4\n", "", List.of(), 1, 2, 3, 4),
                readable(
                        "CR LF and blank lines",
                        "\r\nx,y\r\n\r\n1,2\r\n  \r\n3,4\r\n\r\n",
                        "",
                        List.of("x", "y"),
                        1,
                        2,
                        3,
                        4),
                readable("CR alone", "x,y\r1,2\r", "", List.of("x", "y"), 1, 2),
                readable("rows of empty cells", "x,y\n1,2\n,\n", "", List.of("x", "y"), 1, 2),
                readable("quotes", "\"x \"\"1\"\"\",\"a\nb\"\n \"1\" ,\"2\"\n", "", List.of("x \"1\"", "a\nb"), 1, 2),
                readable("spaces", " x , y \n 1 , +2. \n", "", List.of("x", "y"), 1, 2),
                readable("forms of numbers", ".5,1e-3\n-0.25,+1E2\n", "", List.of(), 0.5, 0.001, -0.25, 100),
                readable("third numeric column unused", "1,2,3\n4,5,6\n", "", List.of(), 1, 2, 4, 5),
                readable(
                        "text columns passed over",
                        "name,x,note,y\na,1,b,2\nc,3,d,4\n",
                        "",
                        List.of("x", "y"),
                        1,
                        2,
                        3,
                        4),
                readable("unnamed index column", ",x\n0,5\n1,6\n", "", List.of("", "x"), 0, 5, 1, 6),
                readable("columns by name", "x,y,z\n1,2,3\n", "z,x", List.of("z", "x"), 3, 1),
                readable("columns by number", "x,y,z\n1,2,3\n", "3,1", List.of("z", "x"), 3, 1),
                readable("one column by number", "1,2\n3,4\n", "2", List.of(), 2, 4),
                readable("digits are a number, not a name", "2020,2\n1,3\n", "2", List.of(), 2, 3));
    }

    private static Arguments readable(
            String name, String text, String columns, List<String> axes, double... coordinates) {
        return arguments(name, text, columns, axes, coordinates);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void reads(String name, String text, String columns, List<String> axes, double[] coordinates) {
        Dataset dataset = dataset(CsvReader.read("mine", text, columns(columns, null)));
        assertEquals("mine", dataset.id());
        assertArrayEquals(coordinates, dataset.points().toArray());
        assertEquals(axes, dataset.axes());
        assertEquals(Optional.empty(), dataset.labels());
    }

    static Stream<Arguments> badTexts() {
        return Stream.of(
                arguments("", "", new Rejected(Problem.NO_POINTS, 0, "", "")),
                arguments(" \n\n,,\n", "", new Rejected(Problem.NO_POINTS, 0, "", "")),
                arguments("x,y\n", "", new Rejected(Problem.NO_NUMBERS, 0, "", "")),
                arguments("x,y\n", "x,y", new Rejected(Problem.NO_POINTS, 0, "", "")),
                arguments("a,b\nc,d\n", "", new Rejected(Problem.NO_NUMBERS, 0, "", "")),
                arguments("1,5;2,5\n3,5;4,5\n", "", new Rejected(Problem.NO_NUMBERS, 0, "", "")),
                arguments("x,y\n1,2\n\n3,oops\n4,5\n", "", new Rejected(Problem.NOT_A_NUMBER, 4, "y", "oops")),
                arguments("1,2\n3,4\n5,6d\n", "", new Rejected(Problem.NOT_A_NUMBER, 3, "2", "6d")),
                arguments("1,2\n3,4\n0x1p3,6\n", "", new Rejected(Problem.NOT_A_NUMBER, 3, "1", "0x1p3")),
                arguments("x\n1\n2\n\"3\"4\n", "", new Rejected(Problem.NOT_A_NUMBER, 4, "x", "\"3\"4")),
                arguments("x,y\n1,NaN\n2,3\n", "", new Rejected(Problem.NOT_FINITE, 2, "y", "NaN")),
                arguments("nan,1\n2,3\n", "", new Rejected(Problem.NOT_FINITE, 1, "1", "nan")),
                arguments("x\n1\n-Infinity\n", "", new Rejected(Problem.NOT_FINITE, 3, "x", "-Infinity")),
                arguments("x\n1\n1e999\n", "", new Rejected(Problem.NOT_FINITE, 3, "x", "1e999")),
                arguments("x,y\r\n1,2\r\n,4\r\n5,6\r\n", "", new Rejected(Problem.EMPTY_CELL, 3, "x", "")),
                arguments("1,\n2,3\n4,5\n", "", new Rejected(Problem.EMPTY_CELL, 1, "2", "")),
                arguments("x,y\n\"1\n\",2\n3,?\n4,5\n", "x,y", new Rejected(Problem.NOT_A_NUMBER, 4, "y", "?")),
                arguments("x,y\n1,2\n3\n", "", new Rejected(Problem.UNEVEN_ROW, 3, "", "1")),
                arguments("x,y\n1,2,3\n", "", new Rejected(Problem.UNEVEN_ROW, 2, "", "3")),
                arguments("x,y\n1,2\n3,\"4\n5,6\n", "", new Rejected(Problem.OPEN_QUOTE, 3, "", "\"4\n5,6\n")),
                arguments("x,y\n1,2\n", "x,z", new Rejected(Problem.NO_SUCH_COLUMN, 0, "z", "x, y")),
                arguments("x,y\n1,2\n", "0", new Rejected(Problem.NO_SUCH_COLUMN, 0, "0", "x, y")),
                arguments("x,y\n1,2\n", "3", new Rejected(Problem.NO_SUCH_COLUMN, 0, "3", "x, y")),
                arguments("x\n1\n", "99999999999", new Rejected(Problem.NO_SUCH_COLUMN, 0, "99999999999", "x")),
                arguments("x,y,z\n1,2,3\n", "x,y,z", new Rejected(Problem.BAD_CHOICE, 0, "", "x, y, z")),
                arguments("x,y\n1,2\n", "x,1", new Rejected(Problem.BAD_CHOICE, 0, "", "x, 1")),
                arguments("x,name\n1,a\n", "name", new Rejected(Problem.NOT_A_NUMBER, 2, "name", "a")));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    void saysWhatIsWrongAndWhere(String text, String columns, Rejected expected) {
        assertEquals(expected, CsvReader.read("mine", text, columns(columns, null)));
    }

    @Test
    void labelsAreNumberedInOrderOfAppearance() {
        String text = "kind,x,y\nb,1,2\na,3,4\nb,5,6\n";
        Dataset byName = dataset(CsvReader.read("mine", text, columns("", "kind")));
        assertEquals(Optional.of(List.of(0, 1, 0)), byName.labels());
        assertEquals(byName, dataset(CsvReader.read("mine", text, columns("", "1"))));
    }

    @Test
    void aNumericLabelIsNoCoordinate() {
        Dataset dataset = dataset(CsvReader.read("mine", "label,x,y\n7,1,2\n3,3,4\n", columns("", "label")));
        assertEquals(List.of("x", "y"), dataset.axes());
        assertEquals(Optional.of(List.of(0, 1)), dataset.labels());
    }

    @Test
    void anEmptyLabelIsRejected() {
        assertEquals(
                new Rejected(Problem.EMPTY_CELL, 3, "kind", ""),
                CsvReader.read("mine", "x,kind\n1,a\n2,\n", columns("", "kind")));
    }

    @Test
    void aLongValueIsCut() {
        var rejected = (Rejected) CsvReader.read("mine", "x\n1\n2\n" + "z".repeat(1000), CsvColumns.DETECTED);
        assertEquals("z".repeat(80) + "…", rejected.value());
    }

    @Test
    void fiftyThousandRowsAreReadAndNotOneMore() {
        String most = "x\n" + "1\n".repeat(CsvReader.MAX_ROWS);
        assertEquals(
                50_000,
                dataset(CsvReader.read("mine", most, CsvColumns.DETECTED))
                        .points()
                        .n());
        assertEquals(
                new Rejected(Problem.TOO_MANY_ROWS, 0, "", "50000"),
                CsvReader.read("mine", most + "1\n", CsvColumns.DETECTED));
    }

    @Test
    void aThousandColumnsAreReadAndNotOneMore() {
        String row = "1" + ",1".repeat(999);
        assertEquals(
                2,
                dataset(CsvReader.read("mine", row, CsvColumns.DETECTED))
                        .points()
                        .d());
        assertEquals(
                new Rejected(Problem.TOO_MANY_COLUMNS, 1, "", "1000"),
                CsvReader.read("mine", row + ",1", CsvColumns.DETECTED));
    }

    @Test
    void aStreamOfTheLargestSizeIsReadAndAnEndlessOneIsNot() throws IOException {
        byte[] largest = ("1\n" + " ".repeat(CsvReader.MAX_BYTES - 2)).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                1,
                dataset(CsvReader.read("mine", new ByteArrayInputStream(largest), CsvColumns.DETECTED))
                        .points()
                        .n());

        AtomicInteger taken = new AtomicInteger();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken.incrementAndGet();
                return '1';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) '1');
                taken.addAndGet(length);
                return length;
            }
        };
        assertEquals(
                new Rejected(Problem.TOO_LARGE, 0, "", "5000000"),
                CsvReader.read("mine", endless, CsvColumns.DETECTED));
        assertEquals(CsvReader.MAX_BYTES + 1, taken.get());
    }

    @Test
    void otherEncodingsAreRejected() throws IOException {
        byte[] latin1 = "größe\n1\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "x\n1\n".getBytes(StandardCharsets.UTF_16);
        for (byte[] bytes : List.of(latin1, utf16)) {
            assertEquals(
                    new Rejected(Problem.NOT_UTF8, 0, "", ""),
                    CsvReader.read("mine", new ByteArrayInputStream(bytes), CsvColumns.DETECTED));
        }
        byte[] utf8 = "größe\n1\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("größe"),
                dataset(CsvReader.read("mine", new ByteArrayInputStream(utf8), CsvColumns.DETECTED))
                        .axes());
    }

    /** Texts made to be slow or large: all must be answered at once. */
    @ParameterizedTest
    @ValueSource(strings = {"1", ",", "\"", "\n", "\"\",", "1,", "1\n\n", "9e"})
    void hostileTextsAreAnsweredQuickly(String piece) {
        String text = piece.repeat(4_000_000 / piece.length()) + "x";
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        assertInstanceOf(Rejected.class, CsvReader.read("mine", text, CsvColumns.DETECTED));
        assertTrue(thread.getCurrentThreadCpuTime() - before < 5_000_000_000L);
    }

    private static CsvColumns columns(String coordinates, @Nullable String label) {
        return new CsvColumns(
                coordinates.isEmpty() ? List.of() : List.of(coordinates.split(",")), Optional.ofNullable(label));
    }

    private static Dataset dataset(CsvResult result) {
        return assertInstanceOf(Read.class, result, result::toString).dataset();
    }

    @Test
    void theColumnsAreOfferedWithTheirNames() throws IOException {
        assertEquals(
                List.of(
                        new CsvColumn(1, "species", false),
                        new CsvColumn(2, "length", true),
                        new CsvColumn(3, "width", true)),
                columns("species,length,width\na,1,2\nb,3,oops\nc,4,5\n"));
        assertEquals(List.of(new CsvColumn(1, "", true), new CsvColumn(2, "", false)), columns("1,a\n2,b\n"));
        assertEquals(List.of(), columns("\"never closed"));
    }

    private static List<CsvColumn> columns(String text) throws IOException {
        return CsvReader.columns(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
