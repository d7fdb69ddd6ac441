package mixturelab.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mixturelab.core.settings.SettingProblem;

/**
 * The settings of a page: the first ones in a row, the rest behind "More settings", on a phone all of them behind a summary.
 * It decides nothing: problems come to the control of their name.
 */
// what the constructor calls is Div's own, and no subclass changes it
@SuppressWarnings("this-escape")
public class SettingRows extends Div {
    private final Map<String, SettingField> fields = new LinkedHashMap<>();
    private final Div row = new Div();
    private final Div more = new Div();
    private final Button moreButton = new Button(getTranslation("settings.more"));
    private final Button summary = new Button();
    private final Paragraph note = new Paragraph();

    /** Rows without any control. */
    protected SettingRows() {
        addClassName("settings");
        row.addClassName("settings-row");
        more.addClassNames("settings-row", "settings-more");
        note.addClassName("settings-note");
        note.getElement().setAttribute("role", "status");
        summary.addClassName("settings-summary");
        summary.setSuffixComponent(new Span(getTranslation("settings.change")));
        summary.addClickListener(click -> unfold(summary, "open", !hasClassName("open")));
        unfold(summary, "open", false);
        Span chevron = new Span();
        chevron.addClassName("chevron");
        moreButton.setSuffixComponent(chevron);
        moreButton.addClassName("quiet");
        moreButton.addClickListener(click -> unfold(moreButton, "more", !hasClassName("more")));
        unfold(moreButton, "more", false);
        row.add(moreButton);
        add(summary, row, more, note);
    }

    /** A control that is always in sight; those come in the order in which they are added. */
    protected final void addFirst(SettingField field) {
        fields.put(field.name(), field);
        row.addComponentAtIndex(row.getComponentCount() - 1, field.component());
    }

    /** A control behind "More settings". */
    protected final void addOther(SettingField field) {
        fields.put(field.name(), field);
        more.add(field.component());
    }

    /** What stands at the end of the first row; added last. */
    protected final void addEnd(Component... actions) {
        Span end = new Span(actions);
        end.addClassName("end");
        row.add(end);
    }

    protected final Collection<SettingField> fields() {
        return fields.values();
    }

    protected final Optional<SettingField> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** All settings in one line, for a phone. */
    protected final void summarize(String text) {
        summary.setText(text);
    }

    /** Shows a text in each control, by its name in links; complaints about earlier ones go. */
    protected final void write(Map<String, String> texts) {
        fields.forEach((name, field) -> {
            field.write().accept(texts.get(name));
            field.complain().accept("");
        });
    }

    /** Says something about the whole. */
    public final void say(String text) {
        note.setText(text);
    }

    /** Puts each problem beside its control; what the learner typed stays there. */
    public final void complain(List<SettingProblem> problems) {
        Map<String, String> messages = problems.stream()
                .collect(Collectors.toMap(SettingProblem::parameter, this::message, (first, second) -> first));
        fields.forEach((name, field) -> field.complain().accept(messages.getOrDefault(name, "")));
        boolean folded = messages.keySet().stream()
                .anyMatch(name -> fields.containsKey(name)
                        && more.getChildren().anyMatch(fields.get(name).component()::equals));
        if (folded) {
            unfold(moreButton, "more", true);
        }
        unfold(summary, "open", true);
        String elsewhere = problems.stream()
                .filter(problem -> !fields.containsKey(problem.parameter()))
                .map(problem -> problem.parameter() + ": " + message(problem))
                .collect(Collectors.joining(" "));
        if (!elsewhere.isEmpty()) {
            say(elsewhere);
        }
    }

    private String message(SettingProblem problem) {
        return Texts.problem(this, problem);
    }

    /** Folds or unfolds a part; which part is said by the class name that the whole then has. */
    private void unfold(Button button, String className, boolean open) {
        setClassName(className, open);
        button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
}
