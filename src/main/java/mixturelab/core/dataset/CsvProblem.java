package mixturelab.core.dataset;

import mixturelab.core.dataset.CsvResult.Problem;
import mixturelab.core.dataset.CsvResult.Rejected;

/** Carries a rejection from wherever it is found to {@link CsvReader#read}; never leaves this package. */
final class CsvProblem extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_VALUE = 80;

    private final transient Rejected rejected;

    CsvProblem(Problem problem, int line, String column, String value) {
        super(problem.name(), null, false, false);
        this.rejected = new Rejected(problem, line, cut(column), cut(value));
    }

    Rejected rejected() {
        return rejected;
    }

    /** The text, or its first 80 characters and an ellipsis: what a stranger uploads may be of any length. */
    static String cut(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_VALUE, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "\u2026";
    }
}
