package mixturelab.compare.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import mixturelab.base.ui.SettingField;
import mixturelab.base.ui.Texts;
import mixturelab.compare.TwinLink;
import mixturelab.compare.TwinSettings;
import mixturelab.core.dataset.DatasetCatalogue;
import mixturelab.core.dataset.Points;
import mixturelab.core.settings.Parsed;
import mixturelab.core.settings.RunDefaults;
import mixturelab.core.settings.RunLink;
import mixturelab.core.settings.RunSettings;
import mixturelab.core.settings.RunTable;
import mixturelab.core.settings.Setting;
import mixturelab.core.settings.SettingProblem;

/** What is different in the second run: the controls that say so, and the twins that a change of them leads to. */
final class TwinDifference {
    /** The control that chooses what differs; it has no name in links. */
    private static final String WHAT = "differs";

    /** Values that make a difference, where the last and the first of few don't do: the second, if there is the first. */
    private static final Map<Setting<RunSettings, ?>, List<String>> PROPOSALS = Map.of(
            RunTable.COVARIANCE, List.of("tied", "full"),
            RunTable.ITERATIONS, List.of("5", "150"),
            RunTable.TOLERANCE, List.of("0", "0.001"),
            RunTable.PATIENCE, List.of("1", "2"));

    /** Where an edit of the twins goes. */
    interface Edits {
        void edit(Function<TwinSettings, Parsed<TwinSettings>> edit);
    }

    private final Component translator;
    private final DatasetCatalogue catalogue;
    private final Edits edits;
    private final SettingField what;
    private final Map<Setting<RunSettings, ?>, SettingField> values = new LinkedHashMap<>();

    TwinDifference(Component translator, DatasetCatalogue catalogue, Edits edits) {
        this.translator = translator;
        this.catalogue = catalogue;
        this.edits = edits;
        this.what = SettingField.choice(
                WHAT,
                text("settings.twins.differs"),
                List.of(),
                name -> text("settings.twins.differs." + name),
                name -> edits.edit(twins -> choose(RunTable.row(name), twins)));
        RunSettings usual = RunDefaults.of(catalogue.entry(RunLink.DEFAULT_DATA));
        RunTable.ROWS.stream()
                .filter(row -> row.isComparable() && row != RunTable.ALGORITHM)
                .forEach(row -> values.put(row, control(row, row.codec(usual).options())));
    }

    private SettingField control(Setting<RunSettings, ?> row, List<String> options) {
        Consumer<String> changed = text -> edits.edit(twins -> change(row, text, twins));
        String label = text("settings.twins.other");
        return options.isEmpty()
                ? SettingField.number(TwinLink.name(row), label, changed)
                : SettingField.choice(
                        TwinLink.name(row),
                        label,
                        options,
                        option -> text("settings." + row.name() + "." + option),
                        changed);
    }

    /** The controls, for a form to have. */
    SettingField[] fields() {
        return Stream.concat(Stream.of(what), values.values().stream()).toArray(SettingField[]::new);
    }

    /** What the controls show of these twins. */
    Map<String, String> texts(TwinSettings twins) {
        what.offer()
                .accept(TwinSettings.choices(twins.one()).stream()
                        .map(Setting::name)
                        .toList());
        Map<String, String> texts = new HashMap<>();
        values.keySet().forEach(row -> texts.put(TwinLink.name(row), row.text(twins.other())));
        texts.put(WHAT, shown(twins).name());
        return texts;
    }

    /** Only the value of what differs is in sight; of several things that of the first. */
    void fold(TwinSettings twins) {
        values.forEach((row, field) -> field.component().setVisible(row == shown(twins)));
    }

    private static Setting<RunSettings, ?> shown(TwinSettings twins) {
        List<Setting<RunSettings, ?>> differences = twins.differences();
        return differences.isEmpty() ? RunTable.ALGORITHM : differences.getFirst();
    }

    /** The twins that differ in one row alone, by a value that makes a difference. */
    private Parsed<TwinSettings> choose(Setting<RunSettings, ?> row, TwinSettings twins) {
        RunSettings one = twins.one();
        return row == RunTable.ALGORITHM
                ? new Parsed.Valid<>(twins.withOther(TwinSettings.opposite(one)))
                : row.parse(one, proposal(row, one)).map(twins::withOther);
    }

    /** Another text for a row of the second run; what is wrong with it is said at the row's name there. */
    private static Parsed<TwinSettings> change(Setting<RunSettings, ?> row, String text, TwinSettings twins) {
        return switch (row.parse(twins.other(), text)) {
            case Parsed.Valid<RunSettings>(RunSettings other) -> new Parsed.Valid<>(twins.withOther(other));
            case Parsed.Invalid<RunSettings>(List<SettingProblem> problems) ->
                new Parsed.Invalid<>(problems.stream()
                        .map(problem -> problem.withParameter(TwinLink.name(row)))
                        .toList());
        };
    }

    private String proposal(Setting<RunSettings, ?> row, RunSettings one) {
        if (row == RunTable.FLOOR) {
            return floor(catalogue.create(one.data()).points());
        }
        List<String> options = row.codec(one).options();
        List<String> proposals = PROPOSALS.getOrDefault(
                row, options.isEmpty() ? List.of() : List.of(options.getLast(), options.getFirst()));
        return proposals.stream()
                .filter(text -> !text.equals(row.text(one)))
                .findFirst()
                .orElse("");
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
        List<Setting<RunSettings, ?>> differences = twins.differences();
        if (differences.isEmpty()) {
            return text("settings.twins.name." + (first ? "one" : "other"));
        }
        return differences.stream()
                .map(row -> name(row, run))
                .reduce((before, next) -> before + ", " + next)
                .orElseThrow();
    }

    private String name(Setting<RunSettings, ?> row, RunSettings run) {
        String key = "settings.twins.name." + row.name();
        return row.codec(run).options().isEmpty()
                ? translator.getTranslation(key, row.text(run))
                : text(key + "." + row.text(run));
    }

    /** Both in one line. */
    String summary(TwinSettings twins) {
        return translator.getTranslation(
                "settings.twins.summary",
                Texts.title(translator, twins.one().data()),
                name(twins, true),
                name(twins, false));
    }

    private String text(String key) {
        return translator.getTranslation(key);
    }
}
