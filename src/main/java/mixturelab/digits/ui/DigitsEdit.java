package mixturelab.digits.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mixturelab.base.ui.LinkQuery;
import mixturelab.core.run.SettingProblem;
import mixturelab.digits.DigitsLink;
import mixturelab.digits.DigitsSettings;

/** The link that a control's new value leads to. */
final class DigitsEdit {
    private DigitsEdit() {}

    /** Changes one setting of a link in place; what means "none" is left out. */
    static void apply(Map<String, String> query, String name, String value) {
        if (value.equals(DigitsForm.NONE)) {
            query.remove(name);
        } else {
            query.put(name, value);
        }
    }

    /** The settings of a link; empty if anything is wrong with it. */
    static Optional<DigitsSettings> settings(Map<String, String> query) {
        return DigitsLink.parse(LinkQuery.of(query).getParameters()) instanceof DigitsLink.Parsed.Valid link
                ? Optional.of(link.settings())
                : Optional.empty();
    }

    /** What is wrong with a link. */
    static List<SettingProblem> problems(Map<String, String> query) {
        return DigitsLink.parse(LinkQuery.of(query).getParameters()) instanceof DigitsLink.Parsed.Invalid link
                ? link.problems()
                : List.of();
    }
}
