package mixturelab.wire;

import java.util.List;

/**
 * One run in words, in the learner's language.
 *
 * @param start how it started: the last part of the key of a text
 * @param rules the rules of its M-steps; K-means has no use for them
 * @param stop why it ended
 * @param fit measures of the finished fit
 */
public record RunWords(String start, Rules rules, StopWords stop, List<FitMeasure> fit) {
    public RunWords {
        fit = List.copyOf(fit);
    }
}
