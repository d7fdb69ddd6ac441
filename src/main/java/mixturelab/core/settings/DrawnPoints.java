package mixturelab.core.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mixturelab.core.dataset.Points;

/**
 * Points that a learner has drawn, as the browser sends them: separated by semicolons, two coordinates each separated by a
 * comma. What arrives isn't believed: count, form and size are checked here.
 */
public final class DrawnPoints {
    /** With fewer points there is nothing to tell apart. */
    public static final int FEWEST = 2;

    /** The most points that can be drawn: many more than anybody has patience for. */
    public static final int MOST = 2_000;

    /** The longest text that is read: two coordinates take at most 52 characters with their separators. */
    private static final int LONGEST = 52 * MOST;

    /** As much of a bad point as a message shows. */
    private static final int SHOWN = 40;

    private DrawnPoints() {}

    /**
     * The points of a text, n x 2.
     *
     * @return empty if there is a {@link #problem} with it
     */
    public static Optional<Points> read(String text) {
        return problem(text).isPresent()
                ? Optional.empty()
                : LinkText.rows(text)
                        .map(rows -> Points.ofRows(rows.stream()
                                .map(row -> row.stream().mapToDouble(x -> x).toArray())
                                .toArray(double[][]::new)));
    }

    /**
     * What is wrong with a text: there are fewer than 2 points or more than 2,000, or one of them isn't two numbers of at
     * most {@link RunLimits#MAX_COORDINATE} in size.
     */
    public static Optional<SettingProblem> problem(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(problemWith(text.length() + " characters"));
        }
        List<String> rows = text.isEmpty() ? List.of() : Arrays.asList(text.split(";", -1));
        if (rows.size() < FEWEST || rows.size() > MOST) {
            return Optional.of(problemWith(Integer.toString(rows.size())));
        }
        return rows.stream()
                .filter(row -> !isPoint(row))
                .findFirst()
                .map(row -> problemWith(row.substring(0, Math.min(SHOWN, row.length()))));
    }

    private static boolean isPoint(String row) {
        return LinkText.rows(row)
                .map(List::getFirst)
                .filter(point -> point.size() == 2)
                .filter(point -> point.stream().allMatch(x -> Math.abs(x) <= RunLimits.MAX_COORDINATE))
                .isPresent();
    }

    private static SettingProblem problemWith(String value) {
        return SettingProblem.of("points", value, RunRule.DRAWN, FEWEST, MOST, LinkText.of(RunLimits.MAX_COORDINATE));
    }
}
