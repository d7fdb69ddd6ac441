package mixturelab.digits.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mixturelab.base.ui.SettingField;
import mixturelab.base.ui.SettingRows;
import mixturelab.core.settings.Setting;
import mixturelab.digits.DigitsSettings;
import mixturelab.digits.DigitsTable;

/** The controls of a comparison, and the button that runs it. */
final class DigitsForm extends SettingRows {
    private static final List<Integer> TEST = List.of(1_000, 5_000, 10_000, 20_000);
    private static final List<String> METHODS =
            List.of("mixture,kmeans,mlp", "mixture,kmeans", "mixture", "kmeans", "mlp");

    private final BiConsumer<Setting<DigitsSettings, ?>, String> changed;
    private final Span said = new Span();
    private final Button run;
    private boolean live;

    /**
     * @param changed told a row and the text given by the learner
     * @param run pressed for the comparison of these settings; told whether a saved one won't do
     */
    DigitsForm(BiConsumer<Setting<DigitsSettings, ?>, String> changed, Consumer<Boolean> run) {
        this.changed = changed;
        this.run = new Button("", click -> run.accept(live));
        addClassName("digits-settings");
        addFirst(number(DigitsTable.SEED));
        addFirst(choice(DigitsTable.TRAINING, numbers(DigitsTable.TRAINING_CHOICES), DigitsForm::grouped));
        addFirst(SettingField.count(
                DigitsTable.K.name(),
                getTranslation("settings.digits.k"),
                text -> changed.accept(DigitsTable.K, text)));
        addFirst(choice(
                DigitsTable.COVARIANCE,
                DigitsTable.COVARIANCE.codec(DigitsSettings.HOMEWORK).options(),
                type -> getTranslation("settings.digits.covariance." + type)));
        addFirst(number(DigitsTable.FLOOR));
        addOther(choice(DigitsTable.PRINCIPAL, numbers(DigitsTable.PRINCIPAL_CHOICES), this::principal));
        addOther(number(DigitsTable.START));
        addOther(number(DigitsTable.RESTARTS));
        addOther(choice(DigitsTable.TEST, numbers(TEST), this::test));
        addOther(choice(DigitsTable.METHODS, METHODS, this::methods));
        said.getElement().setAttribute("role", "status");
        Div end = new Div(said, this.run);
        end.addClassName("digits-run");
        add(end);
    }

    /** Shows settings in the controls; complaints about earlier ones go. */
    void show(DigitsSettings settings) {
        Map<String, String> texts = new HashMap<>();
        DigitsTable.ROWS.forEach(row -> texts.put(row.name(), DigitsTable.choice(row, settings)));
        texts.put(DigitsTable.FLOOR.name(), plain(settings.covarianceFloor()));
        offer(DigitsTable.TRAINING, numbers(DigitsTable.TRAINING_CHOICES), texts);
        offer(DigitsTable.PRINCIPAL, orNone(DigitsTable.PRINCIPAL_CHOICES), texts);
        offer(DigitsTable.TEST, orNone(TEST), texts);
        offer(DigitsTable.METHODS, METHODS, texts);
        write(texts);
        say("");
        summarize(getTranslation(
                "settings.digits.summary",
                grouped(settings.trainingSize()),
                settings.componentCount(),
                getTranslation("settings.digits.covariance." + DigitsTable.COVARIANCE.text(settings)),
                plain(settings.covarianceFloor())));
    }

    /** These settings have a result on the page; it can be computed again. */
    void finished(String note) {
        offerRun(note, getTranslation("settings.digits.run-live"), true);
    }

    /** These settings wait for their run. */
    void pending(String label) {
        offerRun("", label, false);
    }

    /** A run is on its way. */
    void running() {
        offerRun("", "", false);
    }

    private void offerRun(String note, String label, boolean again) {
        live = again;
        said.setText(note);
        run.setText(label);
        run.setVisible(!label.isEmpty());
        run.setClassName("outline", again);
        run.setClassName("solid", !again);
    }

    /** A value that isn't among those offered is offered, too. */
    private void offer(Setting<DigitsSettings, ?> row, List<String> usual, Map<String, String> texts) {
        String value = texts.getOrDefault(row.name(), "");
        Stream<String> all = usual.contains(value) ? usual.stream() : Stream.concat(usual.stream(), Stream.of(value));
        field(row.name()).ifPresent(field -> field.offer().accept(all.toList()));
    }

    private SettingField number(Setting<DigitsSettings, ?> row) {
        return SettingField.number(row.name(), label(row), text -> changed.accept(row, text));
    }

    private SettingField choice(Setting<DigitsSettings, ?> row, List<String> values, UnaryOperator<String> labels) {
        return SettingField.choice(row.name(), label(row), values, labels, text -> changed.accept(row, text));
    }

    private String label(Setting<DigitsSettings, ?> row) {
        return getTranslation("settings.digits." + row.name());
    }

    /** With commas, as the page's language writes it. */
    static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String grouped(String number) {
        return grouped(Long.parseLong(number));
    }

    private String principal(String value) {
        return value.equals(DigitsTable.NONE) ? getTranslation("settings.digits.principal.none") : value;
    }

    private String test(String value) {
        return value.equals(DigitsTable.NONE) ? getTranslation("settings.digits.test.all") : grouped(value);
    }

    private String methods(String value) {
        return METHODS.contains(value)
                ? getTranslation("settings.digits.methods." + value.replace(',', '-'))
                : value.replace(",", ", ");
    }

    private static List<String> orNone(List<Integer> numbers) {
        return Stream.concat(Stream.of(DigitsTable.NONE), numbers(numbers).stream())
                .toList();
    }

    private static List<String> numbers(List<Integer> numbers) {
        return new TreeSet<>(numbers).stream().map(Object::toString).toList();
    }

    /** As it is typed: 0.000001, not 1e-6. */
    static String plain(double floor) {
        return BigDecimal.valueOf(floor).stripTrailingZeros().toPlainString();
    }
}
