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
import mixturelab.core.gmm.CovarianceType;
import mixturelab.core.run.LinkText;
import mixturelab.digits.DigitsLink;
import mixturelab.digits.DigitsSettings;

/** The controls of a comparison, and the button that runs it. */
final class DigitsForm extends SettingRows {
    /** The choice that stands for a name that the link leaves out. */
    static final String NONE = "none";

    private static final List<Integer> TRAINING = List.of(500, 1_000, 2_000, 5_000, 10_000, 20_000);
    private static final List<Integer> PRINCIPAL = List.of(2, 5, 10, 20, 50, 100);
    private static final List<Integer> TEST = List.of(1_000, 5_000, 10_000, 20_000);
    private static final List<String> METHODS =
            List.of("mixture,kmeans,mlp", "mixture,kmeans", "mixture", "kmeans", "mlp");

    private final BiConsumer<String, String> changed;
    private final Span said = new Span();
    private final Button run;
    private boolean live;

    /**
     * @param changed told the name of the link and the text given by the learner
     * @param run pressed for the comparison of these settings; told whether a saved one won't do
     */
    DigitsForm(BiConsumer<String, String> changed, Consumer<Boolean> run) {
        this.changed = changed;
        this.run = new Button("", click -> run.accept(live));
        addClassName("digits-settings");
        addFirst(SettingField.number("seed", getTranslation("settings.digits.seed"), changed));
        addFirst(choice("training", numbers(TRAINING), DigitsForm::grouped));
        addFirst(SettingField.count("k", getTranslation("settings.digits.k"), changed));
        addFirst(choice(
                "covariance",
                Stream.of(CovarianceType.values()).map(LinkText::of).toList(),
                type -> getTranslation("settings.digits.covariance." + type)));
        addFirst(SettingField.number("floor", getTranslation("settings.digits.floor"), changed));
        addOther(choice("principal", numbers(PRINCIPAL), this::principal));
        addOther(SettingField.number("start", getTranslation("settings.digits.start"), changed));
        addOther(SettingField.number("restarts", getTranslation("settings.digits.restarts"), changed));
        addOther(choice("test", numbers(TEST), this::test));
        addOther(choice("methods", METHODS, this::methods));
        said.getElement().setAttribute("role", "status");
        Div end = new Div(said, this.run);
        end.addClassName("digits-run");
        add(end);
    }

    /** Shows settings in the controls; complaints about earlier ones go. */
    void show(DigitsSettings settings) {
        Map<String, String> texts = new HashMap<>(DigitsLink.format(DigitsSettings.HOMEWORK));
        texts.put("seed", Long.toString(settings.seed()));
        texts.put("start", Long.toString(settings.start()));
        texts.put("k", Integer.toString(settings.componentCount()));
        texts.put("covariance", LinkText.of(settings.covarianceType()));
        texts.put("floor", plain(settings.covarianceFloor()));
        texts.put(
                "principal",
                settings.principalComponents().isPresent()
                        ? Integer.toString(settings.principalComponents().getAsInt())
                        : NONE);
        texts.put("training", Integer.toString(settings.trainingSize()));
        texts.put("test", settings.testsAllOthers() ? NONE : Integer.toString(settings.testSize()));
        texts.put("restarts", Integer.toString(settings.restarts()));
        texts.put(
                "methods",
                String.join(",", settings.methods().stream().map(LinkText::of).toList()));
        offer("training", numbers(TRAINING), texts);
        offer(
                "principal",
                Stream.concat(Stream.of(NONE), numbers(PRINCIPAL).stream()).toList(),
                texts);
        offer("test", Stream.concat(Stream.of(NONE), numbers(TEST).stream()).toList(), texts);
        offer("methods", METHODS, texts);
        write(texts);
        say("");
        summarize(getTranslation(
                "settings.digits.summary",
                grouped(texts.get("training")),
                settings.componentCount(),
                getTranslation("settings.digits.covariance." + texts.get("covariance")),
                texts.get("floor")));
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
    private void offer(String name, List<String> usual, Map<String, String> texts) {
        String value = texts.get(name);
        Stream<String> all = usual.contains(value) ? usual.stream() : Stream.concat(usual.stream(), Stream.of(value));
        field(name).ifPresent(field -> field.offer().accept(all.toList()));
    }

    private SettingField choice(String name, List<String> values, UnaryOperator<String> labels) {
        return SettingField.choice(name, getTranslation("settings.digits." + name), values, labels, changed);
    }

    /** With commas, as the page's language writes it. */
    static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String grouped(String number) {
        return grouped(Long.parseLong(number));
    }

    private String principal(String value) {
        return value.equals(NONE) ? getTranslation("settings.digits.principal.none") : value;
    }

    private String test(String value) {
        return value.equals(NONE) ? getTranslation("settings.digits.test.all") : grouped(value);
    }

    private String methods(String value) {
        return METHODS.contains(value)
                ? getTranslation("settings.digits.methods." + value.replace(',', '-'))
                : value.replace(",", ", ");
    }

    private static List<String> numbers(List<Integer> numbers) {
        return new TreeSet<>(numbers).stream().map(Object::toString).toList();
    }

    /** As it is typed: 0.000001, not 1e-6. */
    static String plain(double floor) {
        return BigDecimal.valueOf(floor).stripTrailingZeros().toPlainString();
    }
}
