package mixturelab.chart.ui;

import java.util.List;

/**
 * What is said about a run as a whole, in the learner's language.
 *
 * @param start the key of the text for its first frame
 * @param stop why it ended
 * @param fit measures of the finished fit
 */
public record RunWords(String start, Stop stop, List<Measure> fit) {
    public RunWords {
        fit = List.copyOf(fit);
    }

    /**
     * Why the run ended, and what to do about it.
     *
     * @param reason the stop reason's name
     * @param brief one short clause, for narrow screens
     * @param full the same with the value reached
     * @param why what made it stop
     * @param advice what the learner may do next
     */
    public record Stop(String reason, String brief, String full, String why, String advice) {}

    /**
     * One number about the finished fit.
     *
     * @param name what is measured
     * @param value the number, formatted
     * @param note one line that says what it means
     */
    public record Measure(String name, String value, String note) {}
}
