package mixturelab.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import mixturelab.core.dataset.DatasetKey;
import mixturelab.core.dataset.OwnPoints;
import mixturelab.core.settings.SettingProblem;

/** The texts that are filled in by the browser, and numbers as the app writes them. */
public final class Texts {
    private Texts() {}

    /** Every text whose key begins with one of these, as it stands in the translations. */
    public static Map<String, String> beginningWith(Locale locale, String... prefixes) {
        ResourceBundle bundle = ResourceBundle.getBundle("vaadin-i18n.translations", locale);
        return bundle.keySet().stream()
                .filter(key -> Arrays.stream(prefixes).anyMatch(key::startsWith))
                .collect(Collectors.toMap(key -> key, bundle::getString));
    }

    /** A number with a fixed count of decimals and a true minus sign; never "−0.00". */
    public static String decimals(double number, int count) {
        String size = String.format(Locale.ROOT, "%." + count + "f", Math.abs(number));
        boolean negative = number < 0 && Double.parseDouble(size) != 0;
        return negative ? "\u2212" + size : size;
    }

    /** A small setting such as 0.001 or 1e-6, as short as it can be said. */
    public static String plain(double number) {
        String text = Double.toString(number).replace("E", "e");
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace(".0e", "e");
    }

    /** What a data set is called: its own title, or that of the catalogue. */
    public static String title(Component translator, DatasetKey data) {
        return data.own()
                .map(OwnPoints::title)
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> translator.getTranslation("dataset." + data.id() + ".title"));
    }

    /** What is wrong with a setting, and what would be right. */
    public static String problem(Component translator, SettingProblem problem) {
        String allowed = allowed(translator, problem);
        return problem.value().isBlank()
                ? translator.getTranslation("problem.blank", allowed)
                : translator.getTranslation("problem.value", problem.value(), allowed);
    }

    /** What would be right for a setting. */
    public static String allowed(Component translator, SettingProblem problem) {
        return translator.getTranslation(
                "problem." + problem.rule().name(), problem.args().toArray());
    }

    /** The letter at a component's mean: A for component 0. */
    public static String letter(int component) {
        return String.valueOf((char) ('A' + component));
    }
}
