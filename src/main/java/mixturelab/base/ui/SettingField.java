package mixturelab.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One control of the settings: a name of the link, and its value as the link's text.
 *
 * @param name the name in links
 * @param write shows a text that the settings hold, without counting as a change
 * @param complain shows what is wrong beside the control; nothing is wrong if the text is empty
 * @param rename gives the control another label
 * @param offer gives a list other values to choose from; nothing happens to other controls
 * @param explain puts a line below the control that says what it does
 */
public record SettingField(
        String name,
        Component component,
        Consumer<String> write,
        Consumer<String> complain,
        Consumer<String> rename,
        Consumer<List<String>> offer,
        Consumer<Component> explain) {

    /** A list to choose from, with the label inside the field. */
    public static SettingField choice(
            String name, String label, List<String> values, UnaryOperator<String> labels, Consumer<String> changed) {
        Select<String> select = new Select<>();
        select.setItems(values);
        select.setItemLabelGenerator(labels::apply);
        return of(
                name,
                select,
                select::setValue,
                select::getValue,
                changed,
                labelInside(select, label),
                offers(values, select::setItems));
    }

    /** A list that is filled and read by somebody else, with the label inside the field. */
    public static SettingField of(String name, Select<String> select, Consumer<String> write, String label) {
        select.addClassName("setting-" + name);
        return new SettingField(
                name,
                select,
                write,
                complaints(select),
                labelInside(select, label),
                offered -> {},
                select::setHelperComponent);
    }

    /** Two or three alternatives that are all in sight. */
    public static SettingField alternatives(
            String name, String label, List<String> values, UnaryOperator<String> labels, Consumer<String> changed) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setItems(values);
        group.setItemLabelGenerator(labels::apply);
        group.setAriaLabel(label);
        group.addClassName("segments");
        return of(
                name,
                group,
                group::setValue,
                group::getValue,
                changed,
                group::setAriaLabel,
                offers(values, group::setItems));
    }

    /** A number that is typed; what is allowed is the link's business. */
    public static SettingField number(String name, String label, Consumer<String> changed) {
        TextField field = new TextField();
        field.setMaxLength(25);
        field.getElement().setAttribute("inputmode", "decimal");
        return of(name, field, field::setValue, field::getValue, changed, labelInside(field, label), values -> {});
    }

    /** A small whole number with buttons for one less and one more. */
    public static SettingField count(String name, String label, Consumer<String> changed) {
        IntegerField field = new IntegerField();
        field.setStepButtonsVisible(true);
        return of(
                name,
                field,
                text -> field.setValue(Integer.valueOf(text)),
                () -> field.getValue() == null ? "" : field.getValue().toString(),
                changed,
                labelInside(field, label),
                values -> {});
    }

    private static <C extends Component & HasValue<?, ?> & HasStyle & HasHelper & HasValidationProperties>
            SettingField of(
                    String name,
                    C component,
                    Consumer<String> write,
                    Supplier<String> read,
                    Consumer<String> changed,
                    Consumer<String> rename,
                    Consumer<List<String>> offer) {
        component.addClassName("setting-" + name);
        component.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(read.get());
            }
        });
        Consumer<String> writeOther = text -> {
            if (!Objects.equals(text, read.get())) {
                write.accept(text);
            }
        };
        return new SettingField(
                name, component, writeOther, complaints(component), rename, offer, component::setHelperComponent);
    }

    // Every run shows its settings, and most of them are those of the run before: what stays isn't sent to the browser.

    private static Consumer<String> complaints(HasValidationProperties field) {
        return message -> {
            if (!message.equals(field.getErrorMessage()) || field.isInvalid() == message.isEmpty()) {
                field.setErrorMessage(message);
                field.setInvalid(!message.isEmpty());
            }
        };
    }

    private static Consumer<List<String>> offers(List<String> first, Consumer<List<String>> offer) {
        AtomicReference<List<String>> offered = new AtomicReference<>(first);
        return values -> {
            if (!values.equals(offered.getAndSet(values))) {
                offer.accept(values);
            }
        };
    }

    /** The label stands before the value, in the field; to a screen reader it is the field's name. */
    private static <C extends HasPrefix & HasAriaLabel> Consumer<String> labelInside(C field, String label) {
        Span prefix = new Span();
        prefix.addClassName("prefix");
        prefix.getElement().setAttribute("aria-hidden", "true");
        field.setPrefixComponent(prefix);
        Consumer<String> rename = name -> {
            if (!name.equals(prefix.getText())) {
                prefix.setText(name);
                field.setAriaLabel(name);
            }
        };
        rename.accept(label);
        return rename;
    }
}
