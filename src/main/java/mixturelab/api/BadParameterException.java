package mixturelab.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import mixturelab.core.dataset.CsvResult;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.SettingProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that can't be carried out as it was written: 400, and a problem detail that says what would be right. */
final class BadParameterException extends ErrorResponseException {
    private static final long serialVersionUID = 1;

    private BadParameterException(ProblemDetail detail) {
        super(HttpStatus.BAD_REQUEST, detail, null);
    }

    /** The first problem in the detail's own fields, all of them under {@code problems}. */
    static BadParameterException of(List<SettingProblem> problems) {
        SettingProblem first = problems.getFirst();
        ProblemDetail detail = detail("A parameter has a value that isn't allowed", ProblemTexts.whole(first));
        fields(first).forEach(detail::setProperty);
        detail.setProperty(
                "problems", problems.stream().map(BadParameterException::fields).toList());
        return new BadParameterException(detail);
    }

    /**
     * What was read or checked.
     *
     * @throws BadParameterException if anything is wrong with it
     */
    static <T> T orValid(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Invalid<T>(List<SettingProblem> problems) -> throw of(problems);
        };
    }

    static BadParameterException of(CsvResult.Rejected rejected) {
        String pattern = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH)
                .getString("csv."
                        + rejected.problem().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String text =
                MessageFormat.format(pattern, Integer.toString(rejected.line()), rejected.column(), rejected.value());
        boolean choice = rejected.problem() == CsvResult.Problem.BAD_CHOICE
                || rejected.problem() == CsvResult.Problem.NO_SUCH_COLUMN;
        ProblemDetail detail = detail("The posted text can't be read as points", text);
        detail.setProperty("parameter", choice ? "columns" : "body");
        detail.setProperty("problem", rejected.problem());
        detail.setProperty("line", rejected.line());
        detail.setProperty("column", rejected.column());
        detail.setProperty("value", rejected.value());
        return new BadParameterException(detail);
    }

    private static ProblemDetail detail(String title, String text) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, text);
        detail.setTitle(title);
        return detail;
    }

    private static Map<String, String> fields(SettingProblem problem) {
        return Map.of(
                "parameter", problem.parameter(), "value", problem.value(), "allowed", ProblemTexts.allowed(problem));
    }
}
