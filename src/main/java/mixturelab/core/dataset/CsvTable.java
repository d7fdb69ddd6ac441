package mixturelab.core.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mixturelab.core.dataset.CsvResult.Problem;

/**
 * What the columns of a CSV text are, found in a first pass over its rows; a second pass reads the points.
 *
 * @param first the first row that has anything in it
 * @param header whether that row holds names
 * @param coordinates the columns used as coordinates, from 0
 * @param label the column used as label, from 0, if there is one
 */
record CsvTable(List<String> first, boolean header, List<Integer> coordinates, OptionalInt label) {
    private static final int MOST_COORDINATES = 2;
    // not Double.parseDouble's grammar, which takes "1d" and "0x1p3" for numbers
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[+-]?(nan|inf(inity)?)");

    static CsvTable of(CsvRows rows, CsvColumns chosen) throws CsvProblem {
        List<String> first = new ArrayList<>();
        List<Integer> numeric = numericColumns(rows, first);
        OptionalInt label = chosen.label().isPresent()
                ? OptionalInt.of(indexOf(chosen.label().get(), first))
                : OptionalInt.empty();
        List<Integer> coordinates = new ArrayList<>();
        for (String column : chosen.coordinates()) {
            coordinates.add(indexOf(column, first));
        }
        if (coordinates.size() > MOST_COORDINATES || Set.copyOf(coordinates).size() < coordinates.size()) {
            throw new CsvProblem(Problem.BAD_CHOICE, 0, "", String.join(", ", chosen.coordinates()));
        }
        if (coordinates.isEmpty()) {
            numeric.stream()
                    .filter(c -> label.isEmpty() || c != label.getAsInt())
                    .limit(MOST_COORDINATES)
                    .forEach(coordinates::add);
        }
        if (coordinates.isEmpty()) {
            throw new CsvProblem(Problem.NO_NUMBERS, 0, "", "");
        }
        return new CsvTable(List.copyOf(first), hasHeader(first, coordinates, chosen), List.copyOf(coordinates), label);
    }

    /** Every column of the text; their names, if there is text above a column of numbers. */
    static List<CsvColumn> columns(CsvRows rows) throws CsvProblem {
        List<String> first = new ArrayList<>();
        List<Integer> numeric = numericColumns(rows, first);
        boolean named = hasHeader(first, numeric, CsvColumns.DETECTED);
        return IntStream.range(0, first.size())
                .mapToObj(c -> new CsvColumn(c + 1, named ? CsvProblem.cut(first.get(c)) : "", numeric.contains(c)))
                .toList();
    }

    /** A column chosen by its name needs a header; else the first row is one if it has text above used numbers. */
    private static boolean hasHeader(List<String> first, List<Integer> coordinates, CsvColumns chosen) {
        return Stream.concat(chosen.coordinates().stream(), chosen.label().stream())
                        .anyMatch(column -> !isDigits(column))
                || coordinates.stream().map(first::get).anyMatch(CsvTable::isText);
    }

    /** Reads the points below the header. */
    Dataset dataset(String id, CsvRows rows) throws CsvProblem {
        List<double[]> points = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        Map<String, Integer> labelNumbers = new HashMap<>();
        boolean[] headerAhead = {header};
        rows.forEach((line, cells) -> {
            if (headerAhead[0]) {
                headerAhead[0] = false;
                return;
            }
            points.add(point(line, cells));
            if (points.size() > CsvReader.MAX_ROWS) {
                throw new CsvProblem(Problem.TOO_MANY_ROWS, 0, "", String.valueOf(CsvReader.MAX_ROWS));
            }
            if (label.isPresent()) {
                String text = cell(line, cells, label.getAsInt());
                labels.add(labelNumbers.computeIfAbsent(text, unseen -> labelNumbers.size()));
            }
        });
        if (points.isEmpty()) {
            throw new CsvProblem(Problem.NO_POINTS, 0, "", "");
        }
        Optional<List<Integer>> known = label.isPresent() ? Optional.of(labels) : Optional.empty();
        return new Dataset(id, Points.ofRows(points.toArray(double[][]::new)), known, axes());
    }

    private List<String> axes() {
        return header
                ? coordinates.stream().map(c -> CsvProblem.cut(first.get(c))).toList()
                : List.of();
    }

    private double[] point(int line, List<String> cells) throws CsvProblem {
        if (cells.size() != first.size()) {
            throw new CsvProblem(Problem.UNEVEN_ROW, line, "", String.valueOf(cells.size()));
        }
        double[] point = new double[coordinates.size()];
        for (int a = 0; a < point.length; a++) {
            int column = coordinates.get(a);
            String text = cell(line, cells, column);
            if (isText(text)) {
                throw new CsvProblem(Problem.NOT_A_NUMBER, line, columnName(column), text);
            }
            point[a] = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            if (!Double.isFinite(point[a])) {
                throw new CsvProblem(Problem.NOT_FINITE, line, columnName(column), text);
            }
        }
        return point;
    }

    private String cell(int line, List<String> cells, int column) throws CsvProblem {
        if (cells.get(column).isEmpty()) {
            throw new CsvProblem(Problem.EMPTY_CELL, line, columnName(column), "");
        }
        return cells.get(column);
    }

    private String columnName(int column) {
        return header && !first.get(column).isEmpty() ? first.get(column) : String.valueOf(column + 1);
    }

    /**
     * The columns in which at least half of the cells are numbers, the first row left out where there are others, since
     * it may be a header. (Asking for nothing but numbers would pass over a column with one bad cell in silence.)
     */
    private static List<Integer> numericColumns(CsvRows rows, List<String> first) throws CsvProblem {
        int[] numbers = new int[CsvReader.MAX_COLUMNS];
        int[] rowCount = {0};
        rows.forEach((line, cells) -> {
            if (++rowCount[0] == 1) {
                first.addAll(cells);
            } else if (rowCount[0] == 2) {
                Arrays.fill(numbers, 0);
            }
            for (int c = 0; c < cells.size(); c++) {
                numbers[c] += cells.get(c).isEmpty() || isText(cells.get(c)) ? 0 : 1;
            }
        });
        if (rowCount[0] == 0) {
            throw new CsvProblem(Problem.NO_POINTS, 0, "", "");
        }
        int counted = Math.max(1, rowCount[0] - 1);
        return IntStream.range(0, first.size())
                .filter(c -> numbers[c] > 0 && 2 * numbers[c] >= counted)
                .boxed()
                .toList();
    }

    private static int indexOf(String column, List<String> first) throws CsvProblem {
        int index = first.indexOf(column);
        if (isDigits(column)) {
            index = column.length() > 9 ? -1 : Integer.parseInt(column) - 1;
        }
        if (index < 0 || index >= first.size()) {
            throw new CsvProblem(Problem.NO_SUCH_COLUMN, 0, column, String.join(", ", first));
        }
        return index;
    }

    private static boolean isDigits(String column) {
        return !column.isEmpty() && column.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Neither empty nor a number, finite or not. */
    private static boolean isText(String cell) {
        return !cell.isEmpty()
                && !NUMBER.matcher(cell).matches()
                && !NOT_FINITE.matcher(cell).matches();
    }
}
