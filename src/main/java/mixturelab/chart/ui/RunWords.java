package mixturelab.chart.ui;

import java.util.List;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.settings.LinkText;
import mixturelab.core.settings.RunSettings;

/**
 * What is said about a run as a whole, in the learner's language.
 *
 * @param start the key of the text for its first frame
 * @param rules what its M-steps keep to
 * @param stop why it ended
 * @param fit measures of the finished fit
 */
public record RunWords(String start, Rules rules, Stop stop, List<Measure> fit) {
    public RunWords {
        fit = List.copyOf(fit);
    }

    /**
     * What an M-step does besides adding up.
     *
     * @param covariance the name of the covariance type
     * @param floor added to every variance, in squared data units
     */
    public record Rules(String covariance, double floor) {
        /** The rules of a run; K-means has no use for them. */
        public static Rules of(RunSettings settings) {
            CovarianceType type = settings.covarianceType();
            return new Rules(LinkText.of(type), settings.covarianceFloor());
        }
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
