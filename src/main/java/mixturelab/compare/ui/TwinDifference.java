package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mixturelab.base.ui.SettingField;
import mixturelab.base.ui.SettingsEdit;
import mixturelab.base.ui.Texts;
import mixturelab.compare.TwinSettings;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.Points;
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.kmeans.EmptyClusterPolicy;
import mixturelab.core.run.LinkText;
import mixturelab.core.run.RunLink;
import mixturelab.core.run.RunSettings;

/** What is different in the second run: the controls that say so, and the link that a change of them leads to. */
final class TwinDifference {
    /** The control that chooses what differs; it has no name in links. */
    private static final String WHAT = "differs";

    private static final String PREFIX = "twin-";
    private static final List<String> NUMBERS = List.of("floor", "iterations", "tolerance", "patience");

    private final Component translator;
    private final DatasetCatalogue catalogue;
    private final SettingField what;
    private final Map<String, SettingField> values = new HashMap<>();

    TwinDifference(Component translator, DatasetCatalogue catalogue, BiConsumer<String, String> changed) {
        this.translator = translator;
        this.catalogue = catalogue;
        this.what = SettingField.choice(
                WHAT,
                text("settings.twins.differs"),
                List.of(),
                name -> text("settings.twins.differs." + name),
                changed);
        choice("covariance", CovarianceType.values(), changed);
        choice("empty", EmptyClusterPolicy.values(), changed);
        for (String name : NUMBERS) {
            values.put(name, SettingField.number(PREFIX + name, text("settings.twins.other"), changed));
        }
    }

    private void choice(String name, Enum<?>[] choices, BiConsumer<String, String> changed) {
        List<String> options = Arrays.stream(choices).map(LinkText::of).toList();
        values.put(
                name,
                SettingField.choice(
                        PREFIX + name,
                        text("settings.twins.other"),
                        options,
                        option -> text("settings." + name + "." + option),
                        changed));
    }

    /** The controls, for a form to have. */
    SettingField[] fields() {
        return Stream.concat(Stream.of(what), values.values().stream()).toArray(SettingField[]::new);
    }

    /** What the controls show of these twins. */
    Map<String, String> texts(TwinSettings twins) {
        what.offer().accept(TwinSettings.choices(twins.one().algorithm()));
        Map<String, String> others = RunLink.texts(twins.other());
        Map<String, String> texts = new HashMap<>();
        values.keySet().forEach(name -> texts.put(PREFIX + name, others.getOrDefault(name, "")));
        texts.put(WHAT, shown(twins));
        return texts;
    }

    /** Only the value of what differs is in sight; of several things that of the first. */
    void fold(TwinSettings twins) {
        values.forEach((name, field) -> field.component().setVisible(name.equals(shown(twins))));
    }

    private static String shown(TwinSettings twins) {
        return twins.differences().stream().findFirst().orElse("algorithm");
    }

    /** Changes a link of twins in place. What both share leads to other runs, which have no frame to fork from. */
    void edit(Map<String, String> query, TwinSettings twins, String name, String text) {
        if (name.equals(WHAT)) {
            query.keySet().removeIf(key -> key.startsWith(PREFIX));
            if (!text.equals("algorithm")) {
                query.put(PREFIX + text, proposal(text, twins.one()));
            }
        } else if (name.startsWith(PREFIX)) {
            query.put(name, text);
        } else {
            query.remove("fork");
            if (name.equals("data")) {
                query.remove(PREFIX + "floor");
                SettingsEdit.data(query, catalogue.entry(text));
            } else {
                if (name.equals("algorithm")) {
                    query.keySet().removeIf(key -> key.startsWith(PREFIX));
                }
                SettingsEdit.other(query, name, text);
            }
        }
    }

    /** Another value to begin with, one that makes a difference. */
    private String proposal(String name, RunSettings one) {
        return switch (name) {
            case "covariance" -> one.covarianceType() == CovarianceType.TIED ? "full" : "tied";
            case "iterations" -> one.maxIterations() == 5 ? "150" : "5";
            case "tolerance" -> one.tolerance() == 0 ? "0.001" : "0";
            case "patience" -> one.patience() == 1 ? "2" : "1";
            case "floor" -> floor(catalogue.create(one.data()).points());
            default -> one.emptyClusters() == EmptyClusterPolicy.RESEED ? "keep" : "reseed";
        };
    }

    /** A tenth of the points' smallest variance, in one digit: enough to be seen. */
    private static String floor(Points points) {
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a < points.d(); a++) {
            least = Math.min(least, variance(points, a));
        }
        double tenth = least / 10;
        return tenth > 0 && tenth < 1e100 ? String.format(Locale.ROOT, "%.0e", tenth) : "1";
    }

    private static double variance(Points points, int coordinate) {
        double[] numbers = points.toArray();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < points.n(); i++) {
            sum += numbers[i * points.d() + coordinate];
        }
        double mean = sum / points.n();
        for (int i = 0; i < points.n(); i++) {
            double off = numbers[i * points.d() + coordinate] - mean;
            squares += off * off;
        }
        return squares / points.n();
    }

    /** What the first or the second run is called, in the middle of a sentence. */
    String name(TwinSettings twins, boolean first) {
        RunSettings run = first ? twins.one() : twins.other();
        List<String> differences = twins.differences();
        if (differences.isEmpty()) {
            return text("settings.twins.name." + (first ? "one" : "other"));
        }
        Map<String, String> texts = RunLink.texts(run);
        return differences.stream()
                .map(name -> NUMBERS.contains(name)
                        ? translator.getTranslation("settings.twins.name." + name, number(name, run))
                        : text("settings.twins.name." + name + "." + texts.get(name)))
                .reduce((before, next) -> before + ", " + next)
                .orElseThrow();
    }

    /** Both in one line. */
    String summary(TwinSettings twins) {
        return translator.getTranslation(
                "settings.twins.summary",
                Texts.title(translator, twins.one().data()),
                name(twins, true),
                name(twins, false));
    }

    private static String number(String name, RunSettings run) {
        return switch (name) {
            case "floor" -> Texts.plain(run.covarianceFloor());
            case "tolerance" -> Texts.plain(run.tolerance());
            case "patience" -> Integer.toString(run.patience());
            default -> Integer.toString(run.maxIterations());
        };
    }

    private String text(String key) {
        return translator.getTranslation(key);
    }
}
